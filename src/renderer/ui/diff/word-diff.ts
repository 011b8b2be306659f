import { diffArrays } from 'diff';

export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** After so long a comparison is given up: both texts are shown whole instead. */
const mostMs = 300;

/**
 * What became of a text, word by word, in the order in which it reads. Words are those of the text's own language
 * (`language`, a BCP 47 tag), since not every script puts spaces or Latin letters between them.
 */
export function wordDiff(before: string, after: string, language: string): readonly Piece[] {
  const words = wordsOf(language);
  const found = diffArrays(words(before), words(after), { timeout: mostMs }) ?? [
    { value: [before], removed: true, added: false },
    { value: [after], removed: false, added: true },
  ];
  return found
    .map(({ value, added, removed }): Piece => {
      return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') };
    })
    .filter(({ text }) => text !== '');
}

function wordsOf(language: string): (text: string) => string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
}
