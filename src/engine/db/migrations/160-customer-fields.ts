import type { Migration } from './migration.ts';

/** What the exchange wants to know of its customers; the values lie in the customers' own documents. */
export const customerFields: Migration = {
  number: 160,
  name: 'customer-fields',
  sql: `CREATE TABLE customer_fields (id TEXT PRIMARY KEY, position INTEGER NOT NULL, document TEXT NOT NULL) STRICT;`,
};
