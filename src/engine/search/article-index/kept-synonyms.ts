import type { ReadableDb } from '../../db/handle.ts';
import { getMeta } from '../../db/queries/meta.ts';
import { listSynonyms, synonymsGeneration } from '../../db/queries/synonyms.ts';
import { queryWords } from '../segment.ts';
import { synonymsOf } from './synonyms.ts';
import { termOf } from './terms.ts';

type Kept = {
  readonly generation: string | null;
  readonly byWord: ReadonlyMap<string, readonly string[]>;
  /** Phrases of several words, by how they are written, and the one word that each is looked for as. */
  readonly phrases: readonly (readonly [words: readonly string[], as: string])[];
};
const keptOf = new WeakMap<ReadableDb, Kept>();

function keptNow(db: ReadableDb): Kept {
  const generation = getMeta(db, synonymsGeneration);
  const known = keptOf.get(db);
  if (known?.generation === generation) return known;
  const byWord = new Map<string, string[]>();
  const phrases: [string[], string][] = [];
  for (const group of listSynonyms(db)) {
    const said = group.map((one) => queryWords(one).map(termOf)).filter(({ length }) => length > 0);
    const terms = said.map((words) => words.join(''));
    // An article holds the words of a phrase one by one: each of them may stand for what means the whole.
    const targets = [
      ...new Set(said.flatMap((words) => (words.length === 1 ? words : [words.join(''), ...words]))),
    ];
    for (const [at, term] of terms.entries()) {
      const words = said[at] ?? [];
      if (words.length > 1) phrases.push([words, term]);
      byWord.set(term, [...new Set([...(byWord.get(term) ?? []), ...targets.filter((one) => one !== term)])]);
    }
  }
  const kept = { generation, byWord, phrases: phrases.sort((a, b) => b[0].length - a[0].length) };
  keptOf.set(db, kept);
  return kept;
}

/** Other words for the same: the trainers' own, and those that this app knows from the beginning. */
export function synonymsIn(db: ReadableDb, word: string): readonly string[] {
  const own = keptNow(db).byWord.get(word);
  return own ? [...own, ...synonymsOf(word)] : synonymsOf(word);
}

/** A query in which every phrase that trainers know a word for stands as one word. */
export function joinPhrases(db: ReadableDb, text: string): string {
  const { phrases } = keptNow(db);
  let joined = text;
  for (const [words, as] of phrases) {
    const pattern = words.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s-]+');
    joined = joined.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'), as);
  }
  return joined;
}
