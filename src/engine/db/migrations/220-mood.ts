import type { Migration } from './migration.ts';

/**
 * How a customer is upset, JSON; null: they are not. What the hub reads of the conversations that are here comes as
 * changes, and each settles its own place in the lists.
 */
export const mood: Migration = {
  number: 220,
  name: 'mood',
  sql: `
ALTER TABLE conversations ADD COLUMN mood TEXT;
`,
};
