import type { ReadableDb } from '../../db/handle.ts';
import { getMeta } from '../../db/queries/meta.ts';
import { listSynonyms, synonymsGeneration } from '../../db/queries/synonyms.ts';
import { foldText } from '../fold.ts';
import { queryWords } from '../segment.ts';
import { synonymsOf } from './synonyms.ts';
import { termOf } from './terms.ts';

type Kept = {
  readonly generation: string | null;
  readonly byWord: ReadonlyMap<string, readonly string[]>;
  /** Phrases of several words, the longest first, and the one word that each is looked for as. */
  readonly phrases: readonly { readonly pattern: RegExp; readonly words: number; readonly as: string }[];
};
const keptOf = new WeakMap<ReadableDb, Kept>();

function keptNow(db: ReadableDb): Kept {
  const generation = getMeta(db, synonymsGeneration);
  const known = keptOf.get(db);
  if (known?.generation === generation) return known;
  const byWord = new Map<string, string[]>();
  const phrases: { pattern: RegExp; words: number; as: string }[] = [];
  for (const group of listSynonyms(db)) {
    const said = group.map((one) => queryWords(one).map(termOf)).filter(({ length }) => length > 0);
    const terms = said.map((words) => words.join(''));
    // An article holds the words of a phrase one by one: each of them may stand for what means the whole.
    const targets = [
      ...new Set(said.flatMap((words) => (words.length === 1 ? words : [words.join(''), ...words]))),
    ];
    for (const [at, term] of terms.entries()) {
      const words = said[at] ?? [];
      if (words.length > 1) phrases.push({ pattern: patternOf(words), words: words.length, as: term });
      byWord.set(term, [...new Set([...(byWord.get(term) ?? []), ...targets.filter((one) => one !== term)])]);
    }
  }
  const kept = { generation, byWord, phrases: phrases.sort((a, b) => b.words - a.words) };
  keptOf.set(db, kept);
  return kept;
}

/** Other words for the same: the trainers' own, and those that this app knows from the beginning. */
export function synonymsIn(db: ReadableDb, word: string): readonly string[] {
  const own = keptNow(db).byWord.get(word);
  return own ? [...own, ...synonymsOf(word)] : synonymsOf(word);
}

function patternOf(words: readonly string[]): RegExp {
  const escaped = words.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join('[\\s-]+')}(?![\\p{L}\\p{N}])`, 'giu');
}

/** A query in which every phrase that trainers know a word for stands as one word. */
export function joinPhrases(db: ReadableDb, text: string): string {
  const { phrases } = keptNow(db);
  if (phrases.length === 0) return text;
  let joined = text;
  for (const { pattern, as } of phrases) {
    // As it was typed where no phrase stands in it: accents say more than folded words.
    const folded = foldText(joined);
    const next = folded.replace(pattern, as);
    if (next !== folded) joined = next;
  }
  return joined;
}
