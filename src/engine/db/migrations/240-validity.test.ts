import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, schemaOf } from '../migrate.ts';
import { migrations } from './index.ts';

it('lets the articles that are there be good for ever', () => {
  const db = new Database(':memory:');
  const upTo = (most: number) => migrations.filter(({ number }) => number <= most);
  migrate(db, upTo(230));
  db.exec(`INSERT INTO articles (id, version, hash, article_key, locale, section_id, title, audience, tags, pictures,
             updated_at, body_text, body_html)
           VALUES ('a', 1, 'h', 'k', 'en', 's', 'T', 'public', '[]', '[]', 1, 'x', '<p>x</p>')`);
  migrate(db, upTo(240));
  expect(schemaOf(db)).toBe(240);
  expect(db.prepare('SELECT id, validity FROM articles').all()).toEqual([{ id: 'a', validity: null }]);
  expect(db.prepare('SELECT * FROM recalled_texts').all()).toEqual([]);
});
