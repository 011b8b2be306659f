import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('says of messages that were here before that nothing was taken out of them', () => {
  const db = new Database(':memory:');
  migrate(
    db,
    migrations.filter(({ number }) => number < 400),
  );
  db.pragma('foreign_keys = OFF');
  db.exec(
    `INSERT INTO messages (id, conversation, stamp, kind, author_kind, channel, state, created_at, body_text)
      VALUES ('m', 1, 1, 'reply', 'customer', 'chat', 'sent', 0, 'hello')`,
  );
  migrate(
    db,
    migrations.filter(({ number }) => number <= 400),
  );
  expect(schemaOf(db)).toBe(400);
  expect(db.prepare('SELECT body_text, secrets FROM messages').get()).toEqual({
    body_text: 'hello',
    secrets: null,
  });
});
