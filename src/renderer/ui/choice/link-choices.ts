import type { TFunction } from 'i18next';
import { LinkType, linkTypes } from '../../../shared/domain/vocabulary.ts';
import type { Choice } from './ChoicePopover.tsx';

/** What one conversation can be to the one whose number was typed; null while that is no number. */
export function linkChoices(t: TFunction, typed: string): readonly Choice[] | null {
  const number = Number(/^#?(\d{1,9})$/.exec(typed.trim())?.[1] ?? 0);
  if (number === 0) return null;
  return linkTypes.map((what) => ({ id: `${what} ${number}`, label: t(`links.type.${what}`, { number }) }));
}

/** What was chosen of these. */
export function linkChosen(id: string): { readonly what: LinkType; readonly number: number } {
  const [what, number] = id.split(' ');
  return { what: LinkType.parse(what), number: Number(number) };
}
