import { splitInternal } from './article-html.ts';
import { plainText } from './html-text.ts';
import type { Audience } from './vocabulary.ts';
import { firstRun, type Run, shinglesOf, type Word, wordsOf } from './word-runs.ts';

/** So many words in a row of an article are no coincidence. */
const articleWords = 10;
/** A shorter internal block is looked for whole. */
export const shortestBlock = 4;

/** What is for the team alone, by how many words in a row it is recognised: the runs, and the title of each. */
export type InternalWords = Map<number, Map<string, string>>;

type Article = { readonly title: string; readonly audience: Audience; readonly bodyHtml: string };

/** Of articles that are for the team alone, whole or in part; `index` is added to and handed back. */
export function indexInternal(articles: Iterable<Article>, index: InternalWords = new Map()): InternalWords {
  const add = (html: string, title: string, shortest: number) => {
    const words = wordsOf(plainText(html));
    const length = Math.min(articleWords, words.length);
    if (length < shortest) return;
    const known = index.get(length) ?? new Map<string, string>();
    index.set(length, known);
    for (const shingle of shinglesOf(words, length)) known.set(shingle, title);
  };
  for (const { title, audience, bodyHtml } of articles) {
    if (audience === 'internal') add(bodyHtml, title, articleWords);
    else for (const block of splitInternal(bodyHtml).internal) add(block, title, shortestBlock);
  }
  return index;
}

/** Takes out what customers may read or are told anyway: that is everybody's. */
export function forgetPublic(index: InternalWords, text: string): void {
  const words = wordsOf(text);
  for (const [length, known] of index) for (const shingle of shinglesOf(words, length)) known.delete(shingle);
}

/** What customers may read of an article. */
export const publicTextOf = (bodyHtml: string): string => plainText(splitInternal(bodyHtml).rest);

/** The first words for the team alone in a text, and the title of what they stand in. */
export function findInternal(
  index: InternalWords,
  words: readonly Word[],
): { readonly title: string; readonly run: Run } | null {
  for (const [length, known] of index) {
    const found = firstRun(words, length, (shingle) => known.get(shingle) ?? null);
    if (found) return { title: found.known, run: found.run };
  }
  return null;
}
