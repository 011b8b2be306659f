import type { ReadableDb } from '../../db/handle.ts';
import type { Expansion } from './expand.ts';
import type { Within } from './library.ts';
import type { Postings } from './postings.ts';
import { postingsReader } from './read.ts';
import { keepTop, type Scored } from './top.ts';

/** One word of a query with what it may stand for. */
export type Wanted = { readonly expansions: readonly Expansion[] };

/** What an article is worth that has this share of what was asked for. */
const wholeness = (share: number): number => Math.sqrt(Math.sqrt(share));
/** Of the best article's share of the query: with less, another one is no answer. */
const leastShare = 0.3;

/** Numbers for each article, kept between queries: as many as the index has ever had. */
type Scratch = {
  readonly scores: Float32Array;
  readonly shares: Float32Array;
  readonly best: Float32Array;
  /** Articles that the word at hand stands in, and those that any did. */
  readonly here: Uint32Array;
  readonly touched: Uint32Array;
};
const scratches = new WeakMap<ReadableDb, Scratch>();

function scratchOf(db: ReadableDb, size: number): Scratch {
  let scratch = scratches.get(db);
  if (!scratch || scratch.scores.length < size) {
    const room = Math.ceil(size * 1.25);
    scratch = {
      scores: new Float32Array(room),
      shares: new Float32Array(room),
      best: new Float32Array(room),
      here: new Uint32Array(room),
      touched: new Uint32Array(room),
    };
    scratches.set(db, scratch);
  }
  return scratch;
}

/**
 * The `limit` articles that say most about the words, the best first, by their numbers in the index. A word counts by
 * how rare it is, an article by how much each word says about it and by how many of them it has. Only those
 * `within` are looked at, and words are as rare as they are there.
 */
export function rank(
  db: ReadableDb,
  wanted: readonly Wanted[],
  { mask, count }: Within,
  limit: number,
): Scored[] {
  const scratch = scratchOf(db, mask.length);
  const { scores, shares, best, here, touched } = scratch;
  const read = postingsReader(db);
  // Of an index without gaps each posting counts; of articles behind its end there may be some left.
  const isWhole = count === mask.length - 1;
  const words = wanted
    .map(({ expansions }) => found(read, expansions, { mask, count, isWhole }))
    .sort((a, b) => b.rarity - a.rarity);
  const whole = words.reduce((sum, { rarity }) => sum + rarity, 0);
  let known = 0;
  let left = whole;
  let fullest = 0;
  for (const { rarity, lists } of words) {
    // The rarest come first. Once those that are left are too little to be an answer, they only add to what is found.
    const isOpen = left >= leastShare * fullest;
    left -= rarity;
    let standing = 0;
    for (const list of lists) {
      if (isOpen) standing = gather(scratch, list, { mask, isWhole }, standing);
      // Fewer steps than there are postings, where few articles are left to look up.
      else if (known * Math.log2(list.docs.length + 1) < list.docs.length)
        standing = lookUp(scratch, list, known, standing);
      else standing = gatherKnown(scratch, list, standing);
    }
    for (let at = 0; at < standing; at += 1) {
      const doc = here[at] as number;
      const share = shares[doc] as number;
      if (share === 0) {
        touched[known] = doc;
        known += 1;
      }
      if (share + rarity > fullest) fullest = share + rarity;
      scores[doc] = (scores[doc] as number) + rarity * (best[doc] as number);
      shares[doc] = share + rarity;
      best[doc] = 0;
    }
  }
  const top = keepTop(limit);
  // Shares are kept in single precision.
  const least = leastShare * fullest * 0.999;
  let worst = top.worst();
  for (let at = 0; at < known; at += 1) {
    const doc = touched[at] as number;
    const share = shares[doc] as number;
    const score = scores[doc] as number;
    // What is not whole is worth less than its score.
    if (share >= least && score >= worst) {
      top.offer(doc, score * wholeness(share / whole));
      worst = top.worst();
    }
    scores[doc] = 0;
    shares[doc] = 0;
  }
  return top.take();
}

type Weighted = Postings & { readonly weight: number };

/**
 * Notes in `best` what a list says about each of its articles, and in `here` those of which nothing was said yet; `count` of
 * them were there, and it answers with how many are.
 */
function gather(
  { best, here }: Scratch,
  { docs, impacts, weight }: Weighted,
  { mask, isWhole }: Pick<Within, 'mask'> & { readonly isWhole: boolean },
  count: number,
): number {
  let next = count;
  for (let index = 0; index < docs.length; index += 1) {
    const doc = docs[index] as number;
    if (isWhole ? doc < mask.length : mask[doc] === 1)
      next = note(best, here, next, doc, weight * (impacts[index] as number));
  }
  return next;
}

/** The same of those articles alone that have a share already. */
function gatherKnown(
  { best, here, shares }: Scratch,
  { docs, impacts, weight }: Weighted,
  count: number,
): number {
  let next = count;
  for (let index = 0; index < docs.length; index += 1) {
    const doc = docs[index] as number;
    if (shares[doc] !== 0) next = note(best, here, next, doc, weight * (impacts[index] as number));
  }
  return next;
}

/** The same, by looking the `known` articles up in the list. */
function lookUp(
  { best, here, touched }: Scratch,
  { docs, impacts, weight }: Weighted,
  known: number,
  count: number,
): number {
  let next = count;
  for (let index = 0; index < known; index += 1) {
    const doc = touched[index] as number;
    const at = placeOf(docs, doc);
    if (docs[at] === doc) next = note(best, here, next, doc, weight * (impacts[at] as number));
  }
  return next;
}

/** The best that a word says about an article. Plain numbers in and out: this is the innermost of a search. */
function note(best: Float32Array, here: Uint32Array, count: number, doc: number, value: number): number {
  const before = best[doc] as number;
  if (value > before) best[doc] = value;
  if (before !== 0) return count;
  here[count] = doc;
  return count + 1;
}

/** Where a number is in an ascending list, or would be. */
function placeOf(docs: Uint32Array, doc: number): number {
  let from = 0;
  let to = docs.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((docs[middle] as number) < doc) from = middle + 1;
    else to = middle;
  }
  return from;
}

type Found = { readonly rarity: number; readonly lists: readonly Weighted[] };

function found(
  read: (term: string) => readonly Postings[],
  expansions: readonly Expansion[],
  { mask, count, isWhole }: Within & { readonly isWhole: boolean },
): Found {
  let most = 0;
  const lists: Weighted[] = [];
  for (const { term, weight } of expansions) {
    let here = 0;
    for (const { docs, impacts } of read(term)) {
      lists.push({ docs, impacts, weight });
      if (isWhole) here += docs.length;
      else for (let index = 0; index < docs.length; index += 1) here += mask[docs[index] as number] ?? 0;
    }
    most = Math.max(most, Math.min(here, count));
  }
  return { rarity: Math.log(1 + (count - most + 0.5) / (most + 0.5)), lists };
}
