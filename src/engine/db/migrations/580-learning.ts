import type { Migration } from './migration.ts';

/**
 * What was counted here of how macros, articles and searches are used, until the hub has it; what is known of replies
 * that have not left yet; and the words that trainers say mean the same.
 */
export const learning: Migration = {
  number: 580,
  name: 'learning',
  sql: `
CREATE TABLE learned (
  n INTEGER PRIMARY KEY,
  day INTEGER NOT NULL,
  batch TEXT,
  subject TEXT NOT NULL,
  times INTEGER NOT NULL,
  edited INTEGER NOT NULL,
  kept INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX learned_open ON learned (day, subject) WHERE batch IS NULL;
CREATE INDEX learned_batch ON learned (batch) WHERE batch IS NOT NULL;
CREATE TABLE learned_sends (
  key TEXT PRIMARY KEY,
  notes TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE synonyms (
  id TEXT PRIMARY KEY,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
