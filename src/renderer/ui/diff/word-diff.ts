import { diffArrays } from 'diff';
import type { Passage, SaidText } from '../../../shared/domain/passages.ts';

/** `internal`: it is for the team alone. */
export type Piece = Passage & { readonly kind: 'same' | 'added' | 'removed' };

/** After so long a comparison is given up: both texts are shown whole instead. */
const mostMs = 300;

/**
 * What became of a text, word by word, in the order in which it reads. Words are those of the text's own language
 * (`language`, a BCP 47 tag), since not every script puts spaces or Latin letters between them. What is the same in both
 * is for the team alone where it is so after the change.
 */
export function wordDiff(before: SaidText, after: SaidText, language: string): readonly Piece[] {
  const words = wordsOf(language);
  const [from, to] = [words(before), words(after)];
  const comparator = (a: Passage, b: Passage) => a.text === b.text;
  const found = diffArrays(from, to, { timeout: mostMs, comparator }) ?? [
    { value: from, removed: true, added: false },
    { value: to, removed: false, added: true },
  ];
  return found.flatMap(({ value, added, removed }) =>
    together(value).map((piece) => ({ ...piece, kind: added ? 'added' : removed ? 'removed' : 'same' })),
  );
}

/** Words that follow each other, as long as they are for the same readers. */
function together(words: readonly Passage[]): Passage[] {
  const pieces: Passage[] = [];
  for (const { text, internal } of words) {
    const last = pieces.at(-1);
    if (last?.internal === internal) last.text += text;
    else pieces.push({ text, internal });
  }
  return pieces;
}

function wordsOf(language: string): (said: SaidText) => Passage[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (said) =>
    (typeof said === 'string' ? [{ text: said, internal: false }] : said).flatMap(
      ({ text, internal }, index) =>
        Array.from(segmenter.segment(index > 0 ? `\n${text}` : text), ({ segment }) => ({
          text: segment,
          internal,
        })),
    );
}
