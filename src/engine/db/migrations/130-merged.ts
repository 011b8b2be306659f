import type { Migration } from './migration.ts';

/** Conversations that have to do with each other: merged, linked, or named by their number. */
export const merged: Migration = {
  number: 130,
  name: 'merged',
  sql: `
ALTER TABLE conversations ADD COLUMN merged_into_id TEXT;
-- JSON.
ALTER TABLE conversations ADD COLUMN links TEXT NOT NULL DEFAULT '[]';
CREATE INDEX conversations_by_number ON conversations (number);
CREATE INDEX conversations_merged ON conversations (merged_into_id) WHERE merged_into_id IS NOT NULL;
`,
};
