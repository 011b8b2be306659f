import type { Migration } from './migration.ts';

/**
 * When, where and by whose word an article may be said: JSON of Validity, NULL for good for ever. And what a macro or
 * an article said in a version that was called back: it is recognised in a text by it. `texts`: JSON array of strings.
 */
export const validity: Migration = {
  number: 240,
  name: 'validity',
  sql: `
ALTER TABLE articles ADD COLUMN validity TEXT;
CREATE TABLE recalled_texts (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  texts TEXT NOT NULL,
  PRIMARY KEY (kind, id, version)
) STRICT, WITHOUT ROWID;
`,
};
