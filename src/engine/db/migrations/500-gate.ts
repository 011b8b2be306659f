import type { Migration } from './migration.ts';

/** Why only a person may answer, JSON; null: nothing says so. What the hub reads of older conversations comes as changes. */
export const gate: Migration = {
  number: 500,
  name: 'gate',
  sql: `
ALTER TABLE conversations ADD COLUMN gate TEXT;
`,
};
