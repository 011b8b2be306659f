/** The language that needs no saying among these: the one that was looked for, or that all of them share; null: none. */
export function ordinaryLocale(
  articles: readonly { readonly locale: string }[],
  wanted: string | null,
): string | null {
  const [first, ...others] = new Set(articles.map(({ locale }) => locale));
  return wanted ?? (first !== undefined && others.length === 0 ? first : null);
}
