import type { Migration } from './migration.ts';

/** What customers may have in common with somebody who is the same person, and pairs who are not. */
export const customerTraits: Migration = {
  number: 170,
  name: 'customer-traits',
  sql: `
CREATE TABLE customer_traits (
  customer_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (customer_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_traits_value ON customer_traits (kind, value);
CREATE TABLE customers_apart (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT OR REPLACE INTO customer_traits (customer_id, kind, value)
  SELECT customers.id, trait.value ->> 'kind', trait.value ->> 'value'
    FROM customers, json_each(customer_traits(customers.document)) AS trait;
`,
};
