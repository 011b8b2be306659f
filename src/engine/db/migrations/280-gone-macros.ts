import type { Migration } from './migration.ts';

/** What a macro was called of which nothing is here any more; NULL for a version beside which a good one is here. */
export const goneMacros: Migration = {
  number: 280,
  name: 'gone-macros',
  sql: `ALTER TABLE recalled_texts ADD COLUMN title TEXT;`,
};
