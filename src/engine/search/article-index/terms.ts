import { foldText, normalized } from '../fold.ts';
import { indexable } from '../segment.ts';

const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
/** UTF-16 units; what is longer is no word. */
const longest = 64;

const arabic = /[\u0620-\u06ff]/;
/** Short vowels and the stretching sign, which most leave out. */
const arabicMarks = /[\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;
const arabicArticle = /^(?:[\u0648\u0641]?(?:\u0628?\u0627\u0644|\u0644\u0644)|\u0643\u0627\u0644)(?=.{3})/;

/** A word as it is looked for: folded, in Arabic without article, vowels and what is written now this way, now that. */
export function termOf(word: string): string {
  const folded = foldText(word).slice(0, longest);
  if (!arabic.test(folded)) return folded;
  return folded
    .replace(arabicMarks, '')
    .replace(/[\u0623\u0625\u0622]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629$/, '\u0647')
    .replace(arabicArticle, '');
}

/** The word with its accents, where folding takes them away: it says more than the folded one, which may be others too. */
export function accentedTermOf(word: string): string | null {
  const accented = normalized(word).toLowerCase().slice(0, longest);
  return foldText(accented) === accented ? null : accented;
}

type Terms = { readonly term: string; readonly accented: string | null };
/** Folding is most of an index's making, and the same words come again and again. */
const known = new Map<string, Terms>();
const mostKnown = 30_000;

/** Under which terms a word of a text stands. */
export function termsOfWord(word: string): Terms {
  const before = known.get(word);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const terms = { term: termOf(word), accented: accentedTermOf(word) };
  known.set(word, terms);
  return terms;
}

/** The words of a text in reading order, scripts without spaces in pairs. */
export const wordsOf = (text: string): string[] => indexable(text).match(word) ?? [];
