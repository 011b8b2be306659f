import type { Migration } from './migration.ts';

/**
 * How far each draft agrees with the hub's: `rev` is the hub's revision that it was made from, `dirty` says that
 * the hub has not got it yet. A row outlives its draft until the hub knows that there is none.
 */
export const sharedDrafts: Migration = {
  number: 70,
  name: 'shared-drafts',
  sql: `
CREATE TABLE draft_sync (
  conversation_id TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('reply', 'note')),
  rev INTEGER NOT NULL,
  dirty INTEGER NOT NULL CHECK (dirty IN (0, 1)),
  -- Versions written on another workstation at the same time, as the hub sent them.
  others TEXT NOT NULL,
  PRIMARY KEY (conversation_id, mode)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_sync_dirty ON draft_sync (dirty) WHERE dirty = 1;
INSERT INTO draft_sync SELECT conversation_id, mode, 0, 1, '[]' FROM drafts;
`,
};
