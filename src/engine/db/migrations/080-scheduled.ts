import type { Migration } from './migration.ts';

/** Replies that the hub keeps until their time, the whole as it came. */
export const scheduled: Migration = {
  number: 80,
  name: 'scheduled',
  sql: `
CREATE TABLE scheduled (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  agent_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX scheduled_by_conversation ON scheduled (conversation_id, at);
CREATE INDEX scheduled_by_agent ON scheduled (agent_id, at);
`,
};
