const languages = new Intl.DisplayNames(undefined, { type: 'language' });

/** A language tag in words: `Mexican Spanish`; the tag itself where no name is known. */
export function languageName(locale: string): string {
  try {
    return languages.of(locale) ?? locale;
  } catch {
    return locale;
  }
}
