import type { Migration } from './migration.ts';

/** The last text that was suggested and taken into a reply, by conversation: until it leaves, it is known whose words it is. */
export const suggestedTexts: Migration = {
  number: 640,
  name: 'suggested-texts',
  sql: `
CREATE TABLE suggested_texts (conversation_id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
`,
};
