import { prepared, type ReadableDb } from '../../db/handle.ts';
import { indexGeneration } from './generation.ts';
import { decodePostings, type Postings } from './postings.ts';

/** Bytes of postings kept in memory, all of 20,000 articles: the common words of a query come again with its next letter. */
const mostKept = 24 * 1024 * 1024;

/** Sorts behind every letter. */
const last = '\u{10ffff}';

type Kept = {
  readonly generation: string;
  readonly terms: Map<string, Postings[]>;
  /** Which terms there are that begin with something. */
  readonly beginnings: Map<string, readonly string[]>;
  bytes: number;
};
const keptOf = new WeakMap<ReadableDb, Kept>();

/** Reads postings by term, as of now; those read last are kept until the index changes. */
export function postingsReader(db: ReadableDb): (term: string) => readonly Postings[] {
  const kept = keptNow(db);
  const chunks = prepared<{ postings: Buffer }>(db, 'SELECT postings FROM article_terms WHERE term = ?');
  return (term) =>
    kept.terms.get(term) ??
    keep(
      kept,
      term,
      chunks.all(term).map(({ postings }) => postings),
    );
}

/**
 * The first `most` terms that begin so. They are read for their postings, which come with them in one go and are kept for
 * `postingsReader`.
 */
export function termsBeginning(db: ReadableDb, beginning: string, most: number): readonly string[] {
  const kept = keptNow(db);
  const known = kept.beginnings.get(beginning);
  if (known) return known;
  const rows = prepared<{ term: string; postings: Buffer }>(
    db,
    'SELECT term, postings FROM article_terms WHERE term >= ? AND term < ?',
  ).iterate(beginning, beginning + last);
  const terms: string[] = [];
  let chunks: Buffer[] = [];
  const finish = () => {
    const term = terms.at(-1);
    if (term !== undefined && !kept.terms.has(term)) keep(kept, term, chunks);
    chunks = [];
  };
  for (const { term, postings } of rows) {
    if (term !== terms.at(-1)) {
      finish();
      if (terms.length === most) break;
      terms.push(term);
    }
    chunks.push(postings);
  }
  if (chunks.length > 0) finish();
  kept.beginnings.set(beginning, terms);
  return terms;
}

function keep(kept: Kept, term: string, blobs: readonly Buffer[]): Postings[] {
  const bytes = blobs.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (kept.bytes + bytes > mostKept) {
    kept.terms.clear();
    kept.beginnings.clear();
    kept.bytes = 0;
  }
  const postings = blobs.map(decodePostings);
  kept.terms.set(term, postings);
  kept.bytes += bytes;
  return postings;
}

function keptNow(db: ReadableDb): Kept {
  const generation = indexGeneration(db);
  const known = keptOf.get(db);
  if (known?.generation === generation) return known;
  const kept: Kept = { generation, terms: new Map(), beginnings: new Map(), bytes: 0 };
  keptOf.set(db, kept);
  return kept;
}
