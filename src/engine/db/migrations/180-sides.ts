import type { Migration } from './migration.ts';

/**
 * What other teams are asked beside conversations: the hub's row, null while it has not heard of it. `seen` is how many
 * of its messages the agent has read on this workstation.
 */
export const sides: Migration = {
  number: 180,
  name: 'sides',
  sql: `
CREATE TABLE sides (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  hub TEXT,
  seen INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX sides_conversation ON sides (conversation_id);
`,
};
