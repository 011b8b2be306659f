import type { Migration } from './migration.ts';

/** Folded words by which a customer is found; `customer_words` is a function that `migrate` gives the connection. */
export const customerWords: Migration = {
  number: 90,
  name: 'customer-words',
  sql: `
ALTER TABLE customers ADD COLUMN words TEXT NOT NULL DEFAULT '';
UPDATE customers SET words = customer_words(document);
-- Carries the words along, so that looking through them reads the index alone.
CREATE INDEX customers_by_name ON customers (name COLLATE NOCASE, id, words);
`,
};
