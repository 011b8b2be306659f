import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { firstTables } from './010-first-tables.ts';
import { sharedDrafts } from './070-shared-drafts.ts';

it('hands the drafts that are there already to the hub', () => {
  const db = new Database(':memory:');
  migrate(db, [firstTables]);
  db.prepare(
    "INSERT INTO drafts (conversation_id, mode, text, attachments, sources, actions, updated_at) VALUES ('c', 'note', 'old', '[]', '[]', '[]', 1)",
  ).run();
  migrate(db, [firstTables, sharedDrafts]);
  expect(schemaOf(db)).toBe(70);
  expect(db.prepare('SELECT * FROM draft_sync').all()).toEqual([
    { conversation_id: 'c', mode: 'note', rev: 0, dirty: 1, others: '[]' },
  ]);
  expect(db.prepare('EXPLAIN QUERY PLAN SELECT 1 FROM draft_sync WHERE dirty = 1').get()).toMatchObject({
    detail: expect.stringContaining('draft_sync_dirty'),
  });
});
