import type { Migration } from './migration.ts';

/** Each article as it was when this workstation's agent last read it. */
export const articleReads: Migration = {
  number: 410,
  name: 'article reads',
  sql: `
CREATE TABLE article_reads (
  article_id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  body_html TEXT NOT NULL,
  read_at INTEGER NOT NULL
) STRICT;
`,
};
