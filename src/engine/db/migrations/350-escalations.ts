import type { Migration } from './migration.ts';

/**
 * A second queue that sees a conversation; where one may escalate to; escalations as the hub has them, and those that
 * were begun, as JSON.
 */
export const escalations: Migration = {
  number: 350,
  name: 'escalations',
  sql: `
ALTER TABLE conversations ADD COLUMN also_group_id TEXT;
CREATE TABLE escalation_targets (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE escalations (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  open INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX escalations_conversation ON escalations (conversation_id);
CREATE INDEX escalations_open ON escalations (id) WHERE open = 1;
CREATE INDEX escalations_made ON escalations (created_at) WHERE open = 0;
CREATE TABLE escalation_drafts (
  conversation_id TEXT PRIMARY KEY,
  draft TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
