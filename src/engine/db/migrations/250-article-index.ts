import type { Migration } from './migration.ts';

/**
 * The index of articles. `article_docs` gives each indexed article a number that is never used again; `article_terms`
 * holds, term by term, in which of them it stands (`search/article-index/postings.ts`), in chunks that are added and
 * compacted later. An article without a number is indexed when the engine starts.
 */
export const articleIndex: Migration = {
  number: 250,
  name: 'article-index',
  sql: `
DROP TABLE article_search;

CREATE TABLE article_docs (
  doc INTEGER PRIMARY KEY AUTOINCREMENT,
  n INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE article_terms (
  term TEXT NOT NULL,
  chunk INTEGER NOT NULL,
  postings BLOB NOT NULL,
  PRIMARY KEY (term, chunk)
) STRICT, WITHOUT ROWID;
`,
};
