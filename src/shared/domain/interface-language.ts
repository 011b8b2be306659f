/** The languages that the app itself speaks. What customers write has any language. */
export const interfaceLanguages = ['en', 'es', 'pt', 'tr', 'vi', 'ar'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];
export type LanguageWish = InterfaceLanguage | 'system';

const baseOf = (tag: string) => tag.toLowerCase().split('-')[0];

/**
 * The language to speak. `system` takes the first of the system's languages (BCP 47, most wanted first) that we
 * have, by its base: `pt-PT` is served `pt`.
 */
export function chooseLanguage(wish: LanguageWish, systemLanguages: readonly string[]): InterfaceLanguage {
  if (wish !== 'system') return wish;
  for (const tag of systemLanguages) {
    const found = interfaceLanguages.find((language) => language === baseOf(tag));
    if (found) return found;
  }
  return 'en';
}

/**
 * The locale in which dates, times and numbers are written: the system's own region where it speaks this language,
 * so that a British desk reads British dates. Digits are always Latin and years Gregorian: amounts, ticket numbers
 * and addresses are Latin too, and an agent compares them.
 */
export function formattingLocale(language: InterfaceLanguage, systemLanguages: readonly string[]): string {
  const regional = systemLanguages.find((tag) => baseOf(tag) === language);
  const locale = new Intl.Locale(regional ?? (language === 'pt' ? 'pt-BR' : language), {
    numberingSystem: 'latn',
    calendar: 'gregory',
  });
  return language === 'ar' ? locale.toString() : locale.baseName;
}

export const isRightToLeft = (language: string): boolean => language === 'ar';
