import type { Migration } from './migration.ts';

/**
 * What a bulk does to one conversation has parts: a macro's message and each of its actions. `position`: its place
 * among them. `action`: JSON of the action, null for a message. `skipped`: JSON {code, values} of why a part was never
 * queued, or of `unneeded`, when it was so already; null: it is an outbox item.
 */
export const bulkParts: Migration = {
  number: 200,
  name: 'bulk-parts',
  sql: `
ALTER TABLE bulk_keys ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE bulk_keys ADD COLUMN action TEXT;
ALTER TABLE bulk_keys ADD COLUMN skipped TEXT;
`,
};
