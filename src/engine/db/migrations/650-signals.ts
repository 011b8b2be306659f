import type { Migration } from './migration.ts';

/**
 * Signals of suspicious activity as JSON; `signal` of a conversation is how severe the worst open one of its customer is,
 * null: there is none.
 */
export const signals: Migration = {
  number: 650,
  name: 'signals',
  sql: `
CREATE TABLE signals (
  id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL,
  conversation_id TEXT,
  state TEXT NOT NULL,
  severity TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX signals_customer ON signals (customer_id, state);
CREATE INDEX signals_open ON signals (id) WHERE state = 'open';
ALTER TABLE conversations ADD COLUMN signal TEXT;
`,
};
