import type { Migration } from './migration.ts';

/** Which conversations the agent follows, and where they were mentioned: the hub's rows, and what is shown of them. */
export const attention: Migration = {
  number: 120,
  name: 'attention',
  sql: `
CREATE TABLE attention (conversation_id TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT, WITHOUT ROWID;
ALTER TABLE conversations ADD COLUMN following INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN mentioned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversations ADD COLUMN unseen_mentions INTEGER NOT NULL DEFAULT 0;
CREATE INDEX conversations_following_by_time ON conversations (last_message_at) WHERE following = 1;
CREATE INDEX conversations_following_by_urgency ON conversations (urgency) WHERE following = 1;
CREATE INDEX conversations_mentioned_by_time ON conversations (last_message_at) WHERE mentioned = 1;
CREATE INDEX conversations_mentioned_by_urgency ON conversations (urgency) WHERE mentioned = 1;
`,
};
