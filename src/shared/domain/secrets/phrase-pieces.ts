import { anyWord } from './seed-phrases.ts';
import { isWholePhrase, phraseLengths, spelledAlike } from './word-lists.ts';

/** Characters of a piece: 24 words with their numbers. */
const mostCharacters = 800;
const mostWords = Math.max(...phraseLengths);

/** What may stand beside the words: numbers, bullets, commas, lines, what cannot be seen. */
const beside = /^(?:(?!@)[\p{N}\p{P}\p{S}\p{Z}\p{Cf}\s])*$/u;

/** The words of a message that holds nothing but words of one list, however they are numbered; null: it holds something else. */
export function phraseWordsOf(text: string): string[] | null {
  if (text.length > mostCharacters) return null;
  const words = text.match(anyWord) ?? [];
  if (words.length > mostWords || !beside.test(text.replace(anyWord, ' '))) return null;
  return words.length === 0 || spelledAlike(words).length > 0 ? words : null;
}

/**
 * How many of the last of these pieces (oldest first) are together a recovery phrase, by its length and its checksum; 0: they are
 * none. Of several lengths that fit the longest.
 */
export function piecesOfPhrase(pieces: readonly (readonly string[])[]): number {
  let words: readonly string[] = [];
  let found = 0;
  for (const [before, piece] of pieces.toReversed().entries()) {
    words = [...piece, ...words];
    if (words.length > mostWords) break;
    if (piece.length > 0 && isWholePhrase(words)) found = before + 1;
  }
  return found;
}
