import i18next, { type TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import type { InterfaceLanguage } from '../../shared/domain/interface-language.ts';

export type Spoken = { readonly t: TFunction; readonly language: InterfaceLanguage };

/** What `Texts` gives to everything within it. */
export const SpokenTexts = createContext<Spoken | null>(null);

let outside: Spoken | undefined;

/**
 * The texts of the language that the interface speaks: `const { t } = useTranslation()`. One value for all who ask, so that a
 * conversation of several hundred parts pays for it once.
 */
export function useTranslation(): Spoken {
  const spoken = useContext(SpokenTexts);
  if (spoken) return spoken;
  outside ??= { t: i18next.t, language: 'en' };
  return outside;
}
