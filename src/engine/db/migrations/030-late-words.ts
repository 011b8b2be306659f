import type { Migration } from './migration.ts';

/**
 * Messages of a first sync whose words are not in `message_search` yet. A transaction that writes to the index costs
 * about a millisecond beside its rows, so bulk work writes rows in small transactions and words in fewer, larger ones.
 */
export const lateWords: Migration = {
  number: 30,
  name: 'late-words',
  sql: 'CREATE TABLE unindexed (stamp INTEGER PRIMARY KEY) STRICT;',
};
