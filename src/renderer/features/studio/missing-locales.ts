/** Languages in which `others` of its kind are live, and a document that speaks `spoken` is not there. */
export function missingLocalesOf(spoken: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set(others)].filter((one) => !spoken.includes(one)).sort();
}
