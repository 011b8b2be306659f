import type { Migration } from './migration.ts';

/**
 * Reminders of this agent: as the hub has them and as they are shown. `at` is null where it is shown no more; `told` is
 * the time for which this workstation has reminded, so that it does so once for each.
 */
export const reminders: Migration = {
  number: 100,
  name: 'reminders',
  sql: `
CREATE TABLE reminders (
  id TEXT PRIMARY KEY,
  hub TEXT,
  shown TEXT,
  at INTEGER,
  told INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX reminders_at ON reminders (at) WHERE at IS NOT NULL;
`,
};
