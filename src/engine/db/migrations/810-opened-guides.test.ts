import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('begins with no guide opened, and forgets what was suggested in conversations that have left', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number < 810),
  );
  db.prepare("INSERT INTO suggested_texts (conversation_id, text) VALUES ('gone', 'Dear Ines')").run();
  migrate(
    db,
    migrations.filter(({ number }) => number <= 810),
  );
  expect(schemaOf(db)).toBe(810);
  expect(db.prepare('SELECT * FROM opened_guides').all()).toEqual([]);
  expect(db.prepare('SELECT * FROM suggested_texts').all()).toEqual([]);
});
