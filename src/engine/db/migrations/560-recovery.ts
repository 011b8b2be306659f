import type { Migration } from './migration.ts';

/** Recovery cases as the hub has them, and those that were begun, as JSON. */
export const recovery: Migration = {
  number: 560,
  name: 'recovery',
  sql: `
CREATE TABLE recovery_cases (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX recovery_cases_conversation ON recovery_cases (conversation_id);
CREATE TABLE recovery_drafts (
  conversation_id TEXT PRIMARY KEY,
  draft TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
