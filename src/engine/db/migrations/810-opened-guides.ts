import type { Migration } from './migration.ts';

/** Which articles an agent has opened beside which conversation: whoever takes it over need not begin with them. */
export const openedGuides: Migration = {
  number: 810,
  name: 'opened-guides',
  sql: `
CREATE TABLE opened_guides (
  conversation_id TEXT NOT NULL,
  article_id TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  PRIMARY KEY (conversation_id, article_id)
) STRICT, WITHOUT ROWID;
-- Of conversations that have left since, no word stays.
DELETE FROM suggested_texts WHERE conversation_id NOT IN (SELECT id FROM conversations);
`,
};
