import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { OwnMacro } from '../../../shared/domain/own-macro.ts';
import { Mutation } from '../../../shared/wire/mutations.ts';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

const id = '01970000-0000-7000-8000-000000000001';

it('keeps an agent’s own macros, and those that are still on their way, as texts by language', () => {
  const db = new Database(':memory:');
  const until = (last: number) =>
    migrate(
      db,
      migrations.filter(({ number }) => number <= last),
    );
  until(700);
  const written = { id, title: 'Hi', shortcut: null, locale: 'pt-BR', text: 'Olá "aí"' };
  const row = { ...written, ownerId: id, updatedAt: 5, version: 2 };
  db.prepare('INSERT INTO own_macros VALUES (?, ?, ?)').run(id, null, JSON.stringify(row));
  const add = db.prepare(
    "INSERT INTO outbox (key, lane, kind, payload, state, created_at) VALUES (?, ?, ?, ?, 'queued', 5)",
  );
  const save = { kind: 'own-macro-save', macro: written, expected: null };
  add.run('a', id, save.kind, JSON.stringify(save));
  const remove = { kind: 'own-macro-delete', macroId: id };
  add.run('b', id, remove.kind, JSON.stringify(remove));
  until(730);
  expect(schemaOf(db)).toBe(730);
  const [macro] = db.prepare<[], { hub: null; shown: string }>('SELECT hub, shown FROM own_macros').all();
  const now = {
    id,
    title: 'Hi',
    shortcut: null,
    bodies: { 'pt-BR': 'Olá "aí"' },
    actions: [],
    attachments: [],
  };
  expect(macro?.hub).toBe(null);
  expect(OwnMacro.parse(JSON.parse(macro?.shown ?? ''))).toEqual({
    ...now,
    ownerId: id,
    updatedAt: 5,
    version: 2,
    proposal: null,
  });
  const sent = db.prepare<[], { payload: string }>('SELECT payload FROM outbox ORDER BY position').all();
  expect(sent.map(({ payload }) => Mutation.parse(JSON.parse(payload)))).toEqual([
    { kind: 'own-macro-save', macro: now, expected: null },
    remove,
  ]);
});
