import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { firstTables } from './010-first-tables.ts';
import { savedViews } from './020-saved-views.ts';

function migrated() {
  const db = new Database(':memory:');
  migrate(db, [firstTables, savedViews]);
  return db;
}

it('reads a window of a built view from an index in its order, without sorting', () => {
  const db = migrated();
  for (const order of ['urgency, n', 'last_message_at DESC, n DESC']) {
    const plan = db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT n FROM view_members WHERE slot = 3 ORDER BY ${order} LIMIT 50 OFFSET 500`,
      )
      .all();
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^SEARCH view_members USING COVERING INDEX view_members_by_\w+ \(slot=\?\)$/),
    ]);
  }
});

it('has one slot for a view at a time, and never the same twice', () => {
  const db = migrated();
  const open = db.prepare("INSERT INTO view_slots (view, definition, built_to) VALUES ('v', '{}', 0)");
  open.run();
  expect(() => open.run()).toThrow(/UNIQUE/);
  db.prepare('UPDATE view_slots SET view = NULL').run();
  db.prepare('DELETE FROM view_slots').run();
  open.run();
  expect(db.prepare('SELECT slot FROM view_slots').pluck().get()).toBe(2);
});
