import { prepared, transact, type WritableDb } from '../../db/handle.ts';
import { type Indexed, impactsOf } from './impact.ts';
import { decodePostings, encodePostings } from './postings.ts';

type Entry = readonly [doc: number, impact: number];

/** Takes articles into the index, which is written when all of a transaction are known. */
export type ArticleIndexing = Map<string, Entry[]>;

/** Gives the article of `articles.n` a number of its own in the index, and notes its terms. */
export function noteArticle(db: WritableDb, indexing: ArticleIndexing, n: number, article: Indexed): void {
  const doc = Number(prepared(db, 'INSERT INTO article_docs (n) VALUES (?)').run(n).lastInsertRowid);
  for (const [term, impact] of impactsOf(article)) {
    const entries = indexing.get(term);
    if (entries) entries.push([doc, impact]);
    else indexing.set(term, [[doc, impact]]);
  }
}

/** What is found of the article of `articles.n` from now on: nothing. Its terms go when the index is compacted. */
export function forgetArticle(db: WritableDb, n: number): void {
  prepared(db, 'DELETE FROM article_docs WHERE n = ?').run(n);
}

/** Writes what was noted: one chunk for each term. */
export function writeNoted(db: WritableDb, indexing: ArticleIndexing): void {
  if (indexing.size === 0) return;
  const put = prepared(db, 'INSERT INTO article_terms (term, chunk, postings) VALUES (?, ?, ?)');
  // In the order of the index, so that each of its pages is written once.
  for (const [term, entries] of [...indexing].sort(([a], [b]) => (a < b ? -1 : 1)))
    put.run(term, entries[0]?.[0] ?? 0, encodePostings(entries));
  indexing.clear();
}

type Unindexed = { n: number; title: string; tags: string; body_text: string };

/** Indexes up to `atMost` articles that are here and not in the index; answers how many. */
export function indexMissing(db: WritableDb, atMost: number): number {
  return transact(db, () => {
    const indexing: ArticleIndexing = new Map();
    const rows = prepared<Unindexed>(
      db,
      `SELECT n, title, tags, body_text FROM articles
       WHERE n NOT IN (SELECT n FROM article_docs) LIMIT CAST(? AS INTEGER)`,
    ).all(atMost);
    for (const { n, title, tags, body_text: body } of rows)
      noteArticle(db, indexing, n, { title, tags: (JSON.parse(tags) as string[]).join(' '), body });
    writeNoted(db, indexing);
    return rows.length;
  });
}

/** Chunks of one term that a search reads without being slower for it. */
const fewChunks = 4;

/**
 * Compacts the terms after `from`: many chunks become one, and what is said of articles that are gone is dropped. Stops
 * after `atMost` terms and answers where to go on, null at the end.
 */
export function compactTerms(db: WritableDb, from: string, atMost: number): string | null {
  return transact(db, () => {
    const terms = prepared<{ term: string; chunks: number }>(
      db,
      `SELECT term, count(*) AS chunks FROM article_terms WHERE term > ? GROUP BY term ORDER BY term
       LIMIT CAST(? AS INTEGER)`,
    ).all(from, atMost);
    const last =
      prepared<{ doc: number | null }>(db, 'SELECT max(doc) AS doc FROM article_docs').get()?.doc ?? 0;
    const lives = new Uint8Array(last + 1);
    for (const { doc } of prepared<{ doc: number }>(db, 'SELECT doc FROM article_docs').all()) lives[doc] = 1;
    for (const { term, chunks } of terms) compactTerm(db, term, chunks, lives);
    return terms.length < atMost ? null : (terms.at(-1)?.term ?? null);
  });
}

function compactTerm(db: WritableDb, term: string, chunks: number, lives: Uint8Array): void {
  const rows = prepared<{ chunk: number; postings: Buffer }>(
    db,
    'SELECT chunk, postings FROM article_terms WHERE term = ? ORDER BY chunk',
  ).all(term);
  const entries: Entry[] = [];
  let gone = false;
  for (const { postings } of rows) {
    const { docs, impacts } = decodePostings(postings);
    for (let index = 0; index < docs.length; index += 1) {
      const doc = docs[index] as number;
      if (lives[doc] === 1) entries.push([doc, impacts[index] ?? 0]);
      else gone = true;
    }
  }
  if (!gone && chunks <= fewChunks) return;
  prepared(db, 'DELETE FROM article_terms WHERE term = ?').run(term);
  const [first] = entries;
  if (first)
    prepared(db, 'INSERT INTO article_terms (term, chunk, postings) VALUES (?, ?, ?)').run(
      term,
      first[0],
      encodePostings(entries),
    );
}
