import type { Migration } from './migration.ts';

/** Macros of this agent's own, as the hub has them and as they are shown, as JSON. */
export const ownMacros: Migration = {
  number: 620,
  name: 'own-macros',
  sql: `
CREATE TABLE own_macros (
  id TEXT PRIMARY KEY,
  hub TEXT,
  shown TEXT
) STRICT, WITHOUT ROWID;
`,
};
