/**
 * The dictionaries of each language, by file name. A word is right when any of them knows it: a desk writes American
 * and British English alike.
 */
export const dictionariesOf: Readonly<Record<string, readonly [string, ...string[]]>> = {
  ar: ['ar'],
  en: ['en', 'en-gb'],
  es: ['es'],
  fr: ['fr'],
  pt: ['pt'],
  ru: ['ru'],
  tr: ['tr'],
  vi: ['vi'],
};

/** `pt-BR` is written with the dictionary of `pt`. */
export const languageOfLocale = (locale: string): string => locale.split('-')[0]?.toLowerCase() ?? '';
