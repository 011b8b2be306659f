import type { Migration } from './migration.ts';

/** The conversation's newest ordinal when its draft was begun: what came after it, its writer may not have seen. */
export const draftBegun: Migration = {
  number: 110,
  name: 'draft-begun',
  sql: 'ALTER TABLE drafts ADD COLUMN begun_ordinal INTEGER;',
};
