import type { InterfaceLanguage } from '../../shared/domain/interface-language.ts';

/** Each language by its own name: whoever looks for it may read no other. */
export const languageNames: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'English',
  es: 'Español',
  pt: 'Português (Brasil)',
  tr: 'Türkçe',
  vi: 'Tiếng Việt',
  ar: 'العربية',
};
