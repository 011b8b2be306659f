import { termsOfWord, wordsOf } from './terms.ts';

/** How much a word in the title, and in the tags, says more than one in the text. */
const weights = { title: 12, tags: 4, body: 1 } as const;
/** How soon more of the same word says no more, and how much longer articles have to repeat it: BM25's k1 and b. */
const saturation = 2;
const lengthMatters = 0.5;
/** Terms of an ordinary article. Fixed, so that what is indexed stays right while others come. */
const ordinaryLength = 250;
const scale = 255 / (saturation + 1);

export type Indexed = { readonly title: string; readonly tags: string; readonly body: string };

/** How much each of an article's terms says about it, 1 to 255: BM25F without the term's rarity, which is the query's. */
export function impactsOf(article: Indexed): Map<string, number> {
  const frequency = new Map<string, number>();
  let length = 0;
  for (const part of ['title', 'tags', 'body'] as const) {
    for (const word of wordsOf(article[part])) {
      const { term, accented } = termsOfWord(word);
      frequency.set(term, (frequency.get(term) ?? 0) + weights[part]);
      if (accented !== null) frequency.set(accented, (frequency.get(accented) ?? 0) + weights[part]);
      length += 1;
    }
  }
  const brake = saturation * (1 - lengthMatters + (lengthMatters * length) / ordinaryLength);
  for (const [term, times] of frequency) {
    const impact = (times * (saturation + 1)) / (times + brake);
    frequency.set(term, Math.max(1, Math.round(impact * scale)));
  }
  return frequency;
}
