import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { firstTables } from './010-first-tables.ts';
import { agentsAtWork } from './040-agents-at-work.ts';

it('completes agents that an older version has kept, and leaves what they say alone', () => {
  const db = new Database(':memory:');
  migrate(db, [firstTables]);
  const add = db.prepare(
    "INSERT INTO agents (id, name, public_name, active, document) VALUES (?, 'A', 'A', 1, ?)",
  );
  add.run('old', '{"id":"old","name":"A"}');
  add.run('new', '{"id":"new","state":"break","limits":[{"channel":null,"groupId":null,"most":3}]}');
  migrate(db, [firstTables, agentsAtWork]);
  const document = (id: string) =>
    JSON.parse(
      db.prepare<[string], string>('SELECT document FROM agents WHERE id = ?').pluck().get(id) ?? '',
    );
  expect(document('old')).toEqual({
    id: 'old',
    name: 'A',
    languages: [],
    skills: [],
    state: 'available',
    stateSince: 0,
    limits: [],
  });
  expect(document('new')).toMatchObject({ state: 'break', limits: [{ most: 3 }] });
});
