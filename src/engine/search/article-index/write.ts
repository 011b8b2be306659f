import { prepared, transactLightly, type WritableDb } from '../../db/handle.ts';
import { articlesGone, getMeta, putMeta } from '../../db/queries/meta.ts';
import { lastDoc } from './generation.ts';
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

/** What is found of the article of `articles.n` from now on: nothing. Its terms go when the index is cleared. */
export function forgetArticle(db: WritableDb, n: number): void {
  const { changes } = prepared(db, 'DELETE FROM article_docs WHERE n = ?').run(n);
  if (changes > 0) putMeta(db, articlesGone, String(Number(getMeta(db, articlesGone) ?? 0) + changes));
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
  return transactLightly(db, () => {
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
 * Joins the many chunks of each term after `from` to one. Stops after `atMost` terms and answers where to go on, null at
 * the end.
 */
export function joinChunks(db: WritableDb, from: string, atMost: number): string | null {
  return walkTerms(db, from, atMost, ({ term, chunks }) => {
    if (chunks > fewChunks) rewriteTerm(db, term, () => true);
  });
}

/** Drops what the terms after `from` say of articles that are gone, and joins their chunks; otherwise as `joinChunks`. */
export function clearTerms(db: WritableDb, from: string, atMost: number): string | null {
  const lives = new Uint8Array(lastDoc(db) + 1);
  for (const { doc } of prepared<{ doc: number }>(db, 'SELECT doc FROM article_docs').all()) lives[doc] = 1;
  return walkTerms(db, from, atMost, ({ term }) => rewriteTerm(db, term, (doc) => lives[doc] === 1));
}

type Term = { term: string; chunks: number };

function walkTerms(db: WritableDb, from: string, atMost: number, tidy: (term: Term) => void): string | null {
  return transactLightly(db, () => {
    const terms = prepared<Term>(
      db,
      `SELECT term, count(*) AS chunks FROM article_terms WHERE term > ? GROUP BY term ORDER BY term
       LIMIT CAST(? AS INTEGER)`,
    ).all(from, atMost);
    for (const term of terms) tidy(term);
    return terms.length < atMost ? null : (terms.at(-1)?.term ?? null);
  });
}

/** Writes a term's chunks as one, with what it says of the articles that are kept; as they are, where that is all. */
function rewriteTerm(db: WritableDb, term: string, isKept: (doc: number) => boolean): void {
  const chunks = prepared<{ postings: Buffer }>(
    db,
    'SELECT postings FROM article_terms WHERE term = ? ORDER BY chunk',
  ).all(term);
  const entries: Entry[] = [];
  let gone = false;
  for (const { postings } of chunks) {
    const { docs, impacts } = decodePostings(postings);
    for (let index = 0; index < docs.length; index += 1) {
      const doc = docs[index] as number;
      if (isKept(doc)) entries.push([doc, impacts[index] ?? 0]);
      else gone = true;
    }
  }
  if (!gone && chunks.length <= fewChunks) return;
  prepared(db, 'DELETE FROM article_terms WHERE term = ?').run(term);
  const [first] = entries;
  if (first)
    prepared(db, 'INSERT INTO article_terms (term, chunk, postings) VALUES (?, ?, ?)').run(
      term,
      first[0],
      encodePostings(entries),
    );
}
