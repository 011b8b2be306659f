import type { Migration } from './migration.ts';

/** How far what is written to other teams is with the hub; `rev` 0: it has none. `edited_at`: ms, this machine's clock. */
export const sideDraftSync: Migration = {
  number: 260,
  name: 'side-draft-sync',
  sql: `
CREATE TABLE side_draft_sync (
  about TEXT PRIMARY KEY,
  rev INTEGER NOT NULL,
  dirty INTEGER NOT NULL CHECK (dirty IN (0, 1)),
  edited_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
