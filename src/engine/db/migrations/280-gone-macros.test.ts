import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('keeps what versions that were called back said', () => {
  const db = new Database(':memory:');
  const upTo = (last: number) => migrations.filter(({ number }) => number <= last);
  migrate(db, upTo(270));
  db.prepare("INSERT INTO recalled_texts (kind, id, version, texts) VALUES ('macro', 'a', 1, '[]')").run();
  migrate(db, upTo(280));
  expect(schemaOf(db)).toBe(280);
  const kept = { kind: 'macro', id: 'a', version: 1, texts: '[]', title: null };
  expect(db.prepare('SELECT * FROM recalled_texts').all()).toEqual([kept]);
});
