import { prepared, type ReadableDb } from '../../db/handle.ts';
import { indexGeneration } from './generation.ts';
import { decodePostings, type Postings } from './postings.ts';

/** Bytes of postings kept in memory: the common words of a query come again with its next letter. */
const mostKept = 8 * 1024 * 1024;

type Kept = { readonly generation: string; readonly terms: Map<string, Postings[]>; bytes: number };
const keptOf = new WeakMap<ReadableDb, Kept>();

/** Reads postings by term, as of now; those read last are kept until the index changes. */
export function postingsReader(db: ReadableDb): (term: string) => readonly Postings[] {
  const kept = keptNow(db);
  const chunks = prepared<{ postings: Buffer }>(db, 'SELECT postings FROM article_terms WHERE term = ?');
  return (term) => {
    const known = kept.terms.get(term);
    if (known) return known;
    const blobs = chunks.all(term).map(({ postings }) => postings);
    const bytes = blobs.reduce((sum, { byteLength }) => sum + byteLength, 0);
    if (kept.bytes + bytes > mostKept) {
      kept.terms.clear();
      kept.bytes = 0;
    }
    const postings = blobs.map(decodePostings);
    kept.terms.set(term, postings);
    kept.bytes += bytes;
    return postings;
  };
}

function keptNow(db: ReadableDb): Kept {
  const generation = indexGeneration(db);
  const known = keptOf.get(db);
  if (known?.generation === generation) return known;
  const kept = { generation, terms: new Map(), bytes: 0 };
  keptOf.set(db, kept);
  return kept;
}
