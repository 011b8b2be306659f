import type { Migration } from './migration.ts';

/** Kinds and places of what the hub took out of a message (JSON); null: nothing. */
export const removedSecrets: Migration = {
  number: 400,
  name: 'removed secrets',
  sql: 'ALTER TABLE messages ADD COLUMN secrets TEXT;',
};
