import type { Migration } from './migration.ts';

/**
 * What was to come along with a message, action by action, from sending until all of it is settled; the outbox forgets
 * what is done. `halved`: the message has arrived and something of this was stopped. A step without an outcome is
 * in the outbox.
 */
export const along: Migration = {
  number: 190,
  name: 'along',
  sql: `
CREATE TABLE along (
  head TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  macros TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  halved INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE along_steps (
  key TEXT PRIMARY KEY,
  head TEXT NOT NULL REFERENCES along (head) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  action TEXT NOT NULL,
  outcome TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX along_steps_head ON along_steps (head, position);
`,
};
