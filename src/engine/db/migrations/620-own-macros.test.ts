import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('has room for macros of one’s own as the hub has them and as they are shown, one under each id', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number <= 620),
  );
  expect(schemaOf(db)).toBe(620);
  const put = db.prepare('INSERT INTO own_macros (id, hub, shown) VALUES (?, ?, ?)');
  put.run('a', null, '{"title":"only here"}');
  expect(db.prepare('SELECT id, hub, shown FROM own_macros').all()).toEqual([
    { id: 'a', hub: null, shown: '{"title":"only here"}' },
  ]);
  expect(() => put.run('a', null, null)).toThrow(/UNIQUE/);
});
