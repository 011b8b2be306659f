import { prepared, type ReadableDb } from '../../db/handle.ts';
import { indexGeneration } from './generation.ts';
import { decodePostings, type Postings } from './postings.ts';

/** Bytes of postings kept in memory: the common words of a query come again with its next letter. */
const mostKept = 4 * 1024 * 1024;

type Kept = { readonly generation: string; readonly terms: Map<string, Postings[]>; bytes: number };
const kept = new WeakMap<ReadableDb, Kept>();

/** Reads postings by term, as of now; those read last are kept until the index changes. */
export function postingsReader(db: ReadableDb): (term: string) => readonly Postings[] {
  const generation = indexGeneration(db);
  let now = kept.get(db);
  if (now?.generation !== generation) {
    now = { generation, terms: new Map(), bytes: 0 };
    kept.set(db, now);
  }
  const { terms } = now;
  const memory = now;
  const chunks = prepared<{ postings: Buffer }>(db, 'SELECT postings FROM article_terms WHERE term = ?');
  return (term) => {
    const known = terms.get(term);
    if (known) return known;
    const read: Postings[] = [];
    for (const { postings } of chunks.all(term)) {
      read.push(decodePostings(postings));
      memory.bytes += postings.byteLength;
    }
    if (memory.bytes > mostKept) {
      terms.clear();
      memory.bytes = 0;
    }
    terms.set(term, read);
    return read;
  };
}
