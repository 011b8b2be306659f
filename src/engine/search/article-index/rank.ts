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
type Scratch = { scores: Float32Array; shares: Float32Array; best: Float32Array };
const scratches = new WeakMap<ReadableDb, Scratch>();

function scratchOf(db: ReadableDb, size: number): Scratch {
  let scratch = scratches.get(db);
  if (!scratch || scratch.scores.length < size) {
    const make = () => new Float32Array(Math.ceil(size * 1.25));
    scratch = { scores: make(), shares: make(), best: make() };
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
  const { scores, shares, best } = scratchOf(db, mask.length);
  const read = postingsReader(db);
  const words = wanted
    .map(({ expansions }) => found(read, expansions, { mask, count }))
    .sort((a, b) => b.rarity - a.rarity);
  const whole = words.reduce((sum, { rarity }) => sum + rarity, 0);
  const touched: number[] = [];
  const here: number[] = [];
  let left = whole;
  let fullest = 0;
  for (const { rarity, lists } of words) {
    // The rarest come first. Once those that are left are too little to be an answer, they only add to what is found.
    const isOpen = left >= leastShare * fullest;
    left -= rarity;
    here.length = 0;
    const note = (doc: number, value: number) => {
      const before = best[doc] as number;
      if (before === 0) here.push(doc);
      if (value > before) best[doc] = value;
    };
    for (const { weight, docs, impacts } of lists) {
      // Fewer steps than there are postings, where few articles are left to look up.
      if (!isOpen && touched.length * Math.log2(docs.length + 1) < docs.length) {
        for (const doc of touched) {
          const at = placeOf(docs, doc);
          if (docs[at] === doc) note(doc, weight * (impacts[at] as number));
        }
      } else
        for (let index = 0; index < docs.length; index += 1) {
          const doc = docs[index] as number;
          if (mask[doc] === 1 && (isOpen || shares[doc] !== 0))
            note(doc, weight * (impacts[index] as number));
        }
    }
    for (const doc of here) {
      const share = shares[doc] as number;
      if (share === 0) touched.push(doc);
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
  for (const doc of touched) {
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

type Found = { readonly rarity: number; readonly lists: readonly (Postings & { readonly weight: number })[] };

function found(
  read: (term: string) => readonly Postings[],
  expansions: readonly Expansion[],
  { mask, count }: Within,
): Found {
  // Of an index without gaps each posting counts; of articles behind its end there may be some left.
  const isWhole = count === mask.length - 1;
  let most = 0;
  const lists: (Postings & { weight: number })[] = [];
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
