import type { MacroContent } from '../../../shared/domain/studio.ts';
import { languageNames } from '../../text/languages.ts';

const baseOf = (tag: string) => tag.split('-')[0];

/** The desk's own language, those that the macro speaks, and those that it might. */
export function languagesOf(bodies: MacroContent['bodies'], locale: string): readonly string[] {
  const spoken = [...new Set([locale, ...Object.keys(bodies).sort()])];
  const others = Object.keys(languageNames).filter((one) => !spoken.some((tag) => baseOf(tag) === one));
  return [...spoken, ...others];
}
