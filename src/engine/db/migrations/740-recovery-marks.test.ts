import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('says of each conversation that is here how far its newest case has come, found by an index', () => {
  const db = new Database(':memory:');
  const upTo = (last: number) =>
    migrate(
      db,
      migrations.filter(({ number }) => number <= last),
    );
  upTo(730);
  const must = db
    .prepare<[], { name: string; notnull: number; dflt_value: string | null }>(
      'PRAGMA table_info(conversations)',
    )
    .all()
    .filter(({ name, notnull, dflt_value }) => notnull === 1 && dflt_value === null && name !== 'id')
    .map(({ name }) => name);
  const insert = db.prepare(
    `INSERT INTO conversations (id, ${must.join(', ')}) VALUES (?, ${must.map(() => '1').join(', ')})`,
  );
  for (const id of ['two', 'one', 'none']) insert.run(id);
  const put = db.prepare('INSERT INTO recovery_cases VALUES (?, ?, ?)');
  put.run('a', 'two', JSON.stringify({ state: 'recovering', createdAt: 2000 }));
  put.run('b', 'two', JSON.stringify({ state: 'closed', createdAt: 900 }));
  put.run('c', 'one', JSON.stringify({ state: 'refused', createdAt: 1 }));
  upTo(740);
  expect(schemaOf(db)).toBe(740);
  expect(db.prepare('SELECT id, recovery FROM conversations ORDER BY n').raw().all()).toEqual([
    ['two', 'recovering'],
    ['one', 'refused'],
    ['none', null],
  ]);
  const [plan] = db
    .prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT document ->> '$.state' AS state FROM recovery_cases WHERE conversation_id = 'a'
        ORDER BY document ->> '$.createdAt' DESC, id DESC LIMIT 1`,
    )
    .all();
  expect(plan?.detail).toContain('recovery_cases_conversation');
});
