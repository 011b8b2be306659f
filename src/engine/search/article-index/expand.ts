import { prepared, type ReadableDb } from '../../db/handle.ts';
import { fewestEdits } from '../few-edits.ts';
import { isUnspaced } from '../segment.ts';
import { synonymsIn } from './kept-synonyms.ts';
import { termsBeginning } from './read.ts';
import { accentedTermOf, termOf } from './terms.ts';

/** A term of the index that may be what was meant, and how surely: 1 is the word itself. */
export type Expansion = { readonly term: string; readonly weight: number };

/** Terms that one word may stand for at most: a beginning of two letters begins thousands. */
const mostTerms = 300;
/** With fewer letters too many words begin alike. */
const shortestStem = 4;
const last = '\u{10ffff}';

/**
 * What a word of a query may stand for in the index: itself, what it begins (while it is being typed), its inflections
 * in any language by their common beginning, what trainers say means the same, and, where nothing else is found, what
 * it is but for a typing error.
 */
export function expand(db: ReadableDb, word: string, isBeginning: boolean): Expansion[] {
  const found = new Map<string, number>();
  const add = (term: string, weight: number) => {
    if (weight > (found.get(term) ?? 0)) found.set(term, weight);
  };
  const folded = termOf(word);
  const accented = accentedTermOf(word);
  const plain = accented === null ? 1 : 0.6;
  for (const [term, weight] of alike(db, folded, isBeginning)) add(term, weight * plain);
  if (accented !== null) for (const [term, weight] of alike(db, accented, isBeginning)) add(term, weight);
  if (found.size === 0) for (const { term, weight } of withErrors(db, folded, isBeginning)) add(term, weight);
  for (const synonym of synonymsIn(db, folded)) if (isThere(db, synonym)) add(synonym, 0.7);
  return [...found].map(([term, weight]) => ({ term, weight }));
}

/** The word, its inflections, what it begins, and shorter words that it begins with: languages put much behind a word. */
function alike(db: ReadableDb, word: string, isBeginning: boolean): Map<string, number> {
  const found = new Map<string, number>();
  if (isBeginning)
    for (const term of termsBeginning(db, word, mostTerms)) found.set(term, begunWeight(word, term));
  const stem = stemOf(word);
  if (stem === null) {
    if (!isBeginning && isThere(db, word)) found.set(word, 1);
    return found;
  }
  if (isBeginning && found.size > 0) return found;
  for (const term of termsFrom(db, stem)) {
    const weight = likeness(word, term);
    if (weight > 0) found.set(term, weight);
  }
  for (let length = stem.length - 1; length >= shortestStem; length -= 1) {
    const shorter = word.slice(0, length);
    if (isThere(db, shorter)) found.set(shorter, 0.5);
  }
  return found;
}

const isThere = (db: ReadableDb, term: string): boolean =>
  prepared(db, 'SELECT 1 FROM article_terms WHERE term = ? LIMIT 1').get(term) !== undefined;

function termsFrom(db: ReadableDb, beginning: string): string[] {
  return prepared<{ term: string }>(
    db,
    `SELECT DISTINCT term FROM article_terms WHERE term >= ? AND term < ? LIMIT ${mostTerms}`,
  )
    .all(beginning, beginning + last)
    .map(({ term }) => term);
}

/** The beginning that a word shares with its inflections; null where it is too short to tell. */
function stemOf(word: string): string | null {
  if (isUnspaced(word) || /\d/.test(word)) return null;
  const length = word.length >= 8 ? word.length - 3 : word.length >= 6 ? word.length - 2 : word.length - 1;
  return length >= shortestStem ? word.slice(0, length) : null;
}

const begunWeight = (word: string, term: string): number => 0.4 + 0.6 * (word.length / term.length);

/** How surely two words with a common beginning are one: 1 the same, 0 no longer. */
function likeness(word: string, term: string): number {
  if (term === word) return 1;
  let common = 0;
  while (common < word.length && common < term.length && word[common] === term[common]) common += 1;
  const rest = Math.max(word.length, term.length) - common;
  if (common === word.length) return Math.max(0.4, 0.9 - 0.06 * rest);
  return rest > 4 || common < 2 * rest ? 0 : 0.9 - 0.12 * rest;
}

const editsAllowed = (length: number): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

function withErrors(db: ReadableDb, word: string, isBeginning: boolean): Expansion[] {
  const allowed = editsAllowed(word.length);
  if (allowed === 0 || isUnspaced(word) || /\d/.test(word)) return [];
  // The first letter is seldom wrong; where it is, it has mostly changed places with the second.
  const letters = new Set([word[0] ?? '', word[1] ?? '']);
  const found: Expansion[] = [];
  for (const letter of letters) {
    const terms = prepared<{ term: string }>(
      db,
      `SELECT DISTINCT term FROM article_terms
       WHERE term >= ? AND term < ? AND length(term) BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`,
    ).all(letter, letter + last, word.length - allowed, isBeginning ? 64 : word.length + allowed);
    for (const { term } of terms) {
      const whole = fewestEdits(word, term, allowed);
      const begun = isBeginning ? fewestEdits(word, term.slice(0, word.length), allowed) : allowed + 1;
      const edits = Math.min(whole, begun);
      if (edits <= allowed) found.push({ term, weight: (whole <= begun ? 0.75 : 0.6) - 0.2 * (edits - 1) });
    }
  }
  return found;
}
