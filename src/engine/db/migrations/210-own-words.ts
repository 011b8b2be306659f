import type { Migration } from './migration.ts';

/** Words that this agent has added to the dictionary: right in every language, whatever their capitals (`folded`). */
export const ownWords: Migration = {
  number: 210,
  name: 'own words',
  sql: `
CREATE TABLE own_words (
  folded TEXT PRIMARY KEY,
  word TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
