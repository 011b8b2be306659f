import type { Migration } from './migration.ts';

/** The hub's row of a customer while own changes lie on top of it; NULL while none do. */
export const customerBase: Migration = {
  number: 140,
  name: 'customer-base',
  sql: 'ALTER TABLE customers ADD COLUMN base TEXT;',
};
