import type { MacroContent } from '../../../shared/domain/studio.ts';
import { languageNames } from '../../text/languages.ts';

const baseOf = (tag: string) => tag.split('-')[0];

/** The desk's own language, those that the macro speaks, those that are `missing`, and those that it might speak besides. */
export function languagesOf(
  bodies: MacroContent['bodies'],
  locale: string,
  missing: readonly string[] = [],
): readonly string[] {
  const spoken = [...new Set([locale, ...Object.keys(bodies).sort(), ...missing])];
  const others = Object.keys(languageNames).filter((one) => !spoken.some((tag) => baseOf(tag) === one));
  return [...spoken, ...others];
}
