import type { Migration } from './migration.ts';

/** Who or what in a conversation passes for the exchange, JSON; null: nothing does. */
export const imitates: Migration = {
  number: 630,
  name: 'imitates',
  sql: `
ALTER TABLE conversations ADD COLUMN imitates TEXT;
`,
};
