export type HelpArticle = { readonly id: number; readonly title: string; readonly text: string };

/**
 * Help articles of 120 to 380 words each. `words` are as frequent as in prose, commonest first. Imports nothing, so
 * that a page can make the same.
 */
export function* helpArticles(
  howMany: number,
  words: readonly string[],
  random: () => number,
): Generator<HelpArticle> {
  const word = () => words[Math.floor(words.length ** random()) - 1] as string;
  const many = (count: number) => Array.from({ length: count }, word).join(' ');
  for (let id = 1; id <= howMany; id++) {
    yield { id, title: many(6), text: many(120 + Math.floor(random() * 260)) };
  }
}
