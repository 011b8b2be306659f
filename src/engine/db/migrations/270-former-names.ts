import type { Migration } from './migration.ts';

/** Customers are found by the names of those who were merged into them too. */
export const formerNames: Migration = {
  number: 270,
  name: 'former-names',
  sql: `UPDATE customers SET words = customer_words(document) WHERE document ->> '$.mergedIn' <> '[]';`,
};
