import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('knows the pictures of the articles that are here', () => {
  const db = new Database(':memory:');
  const upTo = (last: number) =>
    migrate(
      db,
      migrations.filter(({ number }) => number <= last),
    );
  upTo(740);
  const put = db.prepare(
    `INSERT INTO articles (id, version, hash, article_key, locale, section_id, title, audience, tags, pictures, updated_at,
       body_text, body_html) VALUES (?, 1, ?, 'k', ?, 's', 't', 'public', '[]', ?, 1, '', '')`,
  );
  put.run('a', 'a', 'en', JSON.stringify([{ hash: 'one' }, { hash: 'two' }, { hash: 'one' }]));
  put.run('b', 'b', 'es', JSON.stringify([{ hash: 'two' }]));
  put.run('c', 'c', 'en', '[]');
  upTo(760);
  expect(schemaOf(db)).toBe(760);
  expect(db.prepare('SELECT * FROM article_pictures').raw().all()).toEqual([
    ['one', 1, 'en'],
    ['two', 1, 'en'],
    ['two', 2, 'es'],
  ]);
});
