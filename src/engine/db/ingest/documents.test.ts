import { expect, it } from 'vitest';
import {
  articleFixture,
  articleId,
  collectionId,
  fixtureNow,
  hashOf,
  macroFixture,
  macroId,
  sectionId,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import { findArticles } from '../../services/articles.ts';
import { getArticle } from '../queries/articles.ts';
import { getFile, haveFile } from '../queries/files.ts';
import { listMacros } from '../queries/macros.ts';
import { applyDocuments, type DocumentChange, dropUnlisted, wantedDocuments } from './documents.ts';

const picture = { hash: hashOf(99), name: 'screen.png', mime: 'image/png', bytes: 5 };
const library: DocumentChange[] = [
  {
    entity: 'collection',
    id: collectionId(1),
    row: { id: collectionId(1), name: 'Deposits', icon: 'coin', position: 1 },
  },
  {
    entity: 'section',
    id: sectionId(1),
    row: { id: sectionId(1), collectionId: collectionId(1), name: 'Networks', position: 1 },
  },
  {
    entity: 'article',
    id: articleId(1),
    row: articleFixture(1, {
      title: 'Wrong network',
      bodyHtml: '<p>Sent <b>USDT</b> over Tron?</p><script>alert(1)</script>',
      pictures: [picture],
    }),
  },
  { entity: 'macro', id: macroId(1), row: macroFixture(1) },
];
const hashes = new Map([
  [collectionId(1), hashOf(1)],
  [sectionId(1), hashOf(2)],
]);
const manifest = [
  { kind: 'collection' as const, id: collectionId(1), hash: hashOf(1) },
  { kind: 'section' as const, id: sectionId(1), hash: hashOf(2) },
  { kind: 'article' as const, id: articleId(1), hash: hashOf(1) },
  { kind: 'macro' as const, id: macroId(1), hash: hashOf(1) },
];

it('asks for what is not here, and for nothing twice', () => {
  const db = staffedDatabase();
  expect(wantedDocuments(db, manifest)).toEqual(manifest);
  applyDocuments(db, library, hashes, fixtureNow);
  expect(wantedDocuments(db, manifest)).toEqual([]);
  const newer = { kind: 'article' as const, id: articleId(1), hash: hashOf(5) };
  expect(wantedDocuments(db, [newer, ...manifest.slice(0, 2)])).toEqual([newer]);
});

it('shelves an article with its place, words and pictures to fetch', () => {
  const db = staffedDatabase();
  applyDocuments(db, library, hashes, fixtureNow);
  expect(getArticle(db, articleId(1))).toMatchObject({ collection: 'Deposits', section: 'Networks' });
  expect(findArticles(db, { query: 'usdt tron' }, fixtureNow)).toMatchObject([{ id: articleId(1) }]);
  expect(findArticles(db, { query: 'alert' }, fixtureNow)).toEqual([]);
  expect(getFile(db, picture.hash)?.state).toBe('wanted');
});

it('replaces an article with its next version, words included', () => {
  const db = staffedDatabase();
  applyDocuments(db, library, hashes, fixtureNow);
  haveFile(db, { ...picture, uploaded: true }, fixtureNow);
  const next = articleFixture(1, {
    version: 2,
    hash: hashOf(5),
    title: 'Other network',
    bodyHtml: 'Sent BEP20?',
  });
  applyDocuments(db, [{ entity: 'article', id: next.id, row: next }], hashes, fixtureNow);
  expect(findArticles(db, { query: 'tron' }, fixtureNow)).toEqual([]);
  expect(findArticles(db, { query: 'bep20' }, fixtureNow)).toMatchObject([{ version: 2 }]);
  expect(getFile(db, picture.hash)?.state).toBe('gone');
});

it('drops what the manifest no longer lists', () => {
  const db = staffedDatabase();
  applyDocuments(db, library, hashes, fixtureNow);
  const keys = dropUnlisted(db, manifest.slice(0, 2), fixtureNow);
  expect(keys).toEqual(expect.arrayContaining([{ topic: 'macros' }, { topic: 'articles' }]));
  expect(listMacros(db)).toEqual([]);
  expect(findArticles(db, { query: 'usdt' }, fixtureNow)).toEqual([]);
});
