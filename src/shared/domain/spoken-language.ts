export type SpokenChoice = {
  /** Of the spoken ones; `en` where there are none. */
  readonly locale: string;
  /** What was looked for in turn, a language behind each of its regions; the last is the one that was chosen. */
  readonly tried: readonly string[];
};

/** The first of the `wanted` languages that is spoken, exactly or in its base language; otherwise any. */
export function chooseSpoken(spoken: readonly string[], wanted: readonly string[]): SpokenChoice {
  const tried: string[] = [];
  const chosen = (locale: string): SpokenChoice => ({ locale, tried: [...new Set([...tried, locale])] });
  for (const locale of wanted) {
    if (spoken.includes(locale)) return chosen(locale);
    const base = baseLanguage(locale);
    tried.push(locale, base);
    const related =
      spoken.find((other) => other === base) ?? spoken.find((other) => baseLanguage(other) === base);
    if (related !== undefined) return chosen(related);
  }
  return chosen(spoken[0] ?? 'en');
}

/** `pt` of `pt-BR`. */
export const baseLanguage = (locale: string): string => locale.split('-')[0] ?? locale;
