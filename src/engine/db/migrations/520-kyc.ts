import type { Migration } from './migration.ts';

/** How far the checks of customers are, as JSON. */
export const kyc: Migration = {
  number: 520,
  name: 'kyc',
  sql: `
CREATE TABLE kyc (
  customer_id TEXT PRIMARY KEY,
  document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
