import type { Migration } from './migration.ts';

/** A draft with its formatting beside its plain text; null where it has none. */
export const formattedDrafts: Migration = {
  number: 150,
  name: 'formatted-drafts',
  sql: 'ALTER TABLE drafts ADD COLUMN rich TEXT;',
};
