import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { bulk } from './060-bulk.ts';

it('forgets what became of each conversation together with the bulk', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db, [bulk]);
  db.exec(`INSERT INTO bulks (id, at, action) VALUES ('b', 1, '{}');
    INSERT INTO bulk_items (bulk, place, conversation_id, state) VALUES ('b', 0, 'c', 'queued');
    INSERT INTO bulk_keys (key, bulk, place, undo) VALUES ('k', 'b', 0, '{}')`);
  expect(() => db.exec("UPDATE bulk_items SET state = 'done'")).toThrow(/CHECK/);
  db.exec('DELETE FROM bulks');
  expect(db.prepare('SELECT count(*) FROM bulk_keys').pluck().get()).toBe(0);
});
