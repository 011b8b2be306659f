import type { Migration } from './migration.ts';

/**
 * Scheduled messages that the agent called back to edit, until it is known what came of it: under which key the hub was
 * asked, and the whole, because what was called back is nowhere else.
 */
export const scheduledEdits: Migration = {
  number: 840,
  name: 'scheduled-edits',
  sql: `
CREATE TABLE scheduled_edits (
  id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  key TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
