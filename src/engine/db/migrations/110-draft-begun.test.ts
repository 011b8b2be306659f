import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { firstTables } from './010-first-tables.ts';
import { draftBegun } from './110-draft-begun.ts';

it('does not know when drafts of before were begun', () => {
  const db = new Database(':memory:');
  migrate(db, [firstTables]);
  db.prepare(
    "INSERT INTO drafts (conversation_id, mode, text, attachments, sources, actions, updated_at) VALUES ('c', 'reply', 'old', '[]', '[]', '[]', 1)",
  ).run();
  migrate(db, [firstTables, draftBegun]);
  expect(schemaOf(db)).toBe(110);
  expect(db.prepare('SELECT text, begun_ordinal FROM drafts').all()).toEqual([
    { text: 'old', begun_ordinal: null },
  ]);
});
