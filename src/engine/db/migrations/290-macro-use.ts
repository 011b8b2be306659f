import type { Migration } from './migration.ts';

/** Which macros this agent uses and has marked: `weight` is how often, older uses counting less (see `queries/macro-use.ts`). */
export const macroUse: Migration = {
  number: 290,
  name: 'macro use',
  sql: `
CREATE TABLE macro_use (
  macro_id TEXT PRIMARY KEY,
  weight REAL NOT NULL,
  used_at INTEGER,
  favourite INTEGER NOT NULL CHECK (favourite IN (0, 1))
) STRICT, WITHOUT ROWID;
`,
};
