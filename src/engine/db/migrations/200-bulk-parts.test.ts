import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('keeps what bulks before it had queued, as a part that was queued', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  const upTo = (most: number) =>
    migrate(
      db,
      migrations.filter(({ number }) => number <= most),
    );
  upTo(190);
  db.exec(`INSERT INTO bulks (id, at, action) VALUES ('b', 1, '{}');
    INSERT INTO bulk_items (bulk, place, conversation_id, state) VALUES ('b', 0, 'c', 'queued');
    INSERT INTO bulk_keys (key, bulk, place, undo, applied) VALUES ('k', 'b', 0, '{}', 1)`);
  upTo(200);
  expect(schemaOf(db)).toBe(200);
  expect(db.prepare('SELECT key, applied, position, action, skipped FROM bulk_keys').all()).toEqual([
    { key: 'k', applied: 1, position: 0, action: null, skipped: null },
  ]);
});
