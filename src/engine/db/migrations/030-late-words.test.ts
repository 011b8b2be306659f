import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { firstTables } from './010-first-tables.ts';
import { migrations } from './index.ts';

it('finds every message of an older database indexed', () => {
  const db = new Database(':memory:');
  migrate(db, [firstTables]);
  migrate(db, migrations);
  expect(schemaOf(db)).toBe(migrations.at(-1)?.number);
  expect(db.prepare('SELECT count(*) FROM unindexed').pluck().get()).toBe(0);
  const add = db.prepare('INSERT INTO unindexed (stamp) VALUES (?)');
  add.run(7);
  expect(() => add.run(7)).toThrow(/UNIQUE/);
});
