import type { MacroContent } from '../../../shared/domain/studio.ts';

export const languageOf = (locale: string): string | undefined => locale.split('-')[0];

/** With the text of the desk's own language where there is none in the wanted one yet. */
export function translatedBodies(
  bodies: MacroContent['bodies'],
  locale: string,
  deskLocale: string,
): MacroContent['bodies'] {
  const spoken = Object.keys(bodies).some((one) => languageOf(one) === languageOf(locale));
  return spoken ? bodies : { ...bodies, [locale]: bodies[deskLocale] ?? Object.values(bodies)[0] ?? '' };
}
