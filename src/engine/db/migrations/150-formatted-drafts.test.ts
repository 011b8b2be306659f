import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

it('leaves drafts that are there already as plain text', () => {
  const db = new Database(':memory:');
  const upTo = (most: number) =>
    migrate(
      db,
      migrations.filter(({ number }) => number <= most),
    );
  upTo(140);
  db.exec(
    "INSERT INTO drafts (conversation_id, mode, text, attachments, sources, actions, updated_at) VALUES ('c', 'reply', 'written before', '[]', '[]', '[]', 1)",
  );
  upTo(150);
  expect(db.prepare('SELECT text, rich FROM drafts').all()).toEqual([{ text: 'written before', rich: null }]);
});
