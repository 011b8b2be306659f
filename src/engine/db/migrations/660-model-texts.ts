import type { Migration } from './migration.ts';

/** Whether a language model wrote what was suggested. */
export const modelTexts: Migration = {
  number: 660,
  name: 'model-texts',
  sql: `
ALTER TABLE suggested_texts ADD COLUMN by_model INTEGER NOT NULL DEFAULT 0;
`,
};
