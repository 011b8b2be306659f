import type { Migration } from './migration.ts';

/** Freezes as the hub has them, and those that were begun, as JSON. */
export const freezes: Migration = {
  number: 460,
  name: 'freezes',
  sql: `
CREATE TABLE freezes (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  requested_at INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX freezes_conversation ON freezes (conversation_id);
CREATE INDEX freezes_requested ON freezes (requested_at);
CREATE TABLE freeze_drafts (
  conversation_id TEXT PRIMARY KEY,
  draft TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
