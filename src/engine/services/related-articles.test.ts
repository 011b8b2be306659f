import { expect, it } from 'vitest';
import {
  articleFixture,
  articleId,
  collectionId,
  fixtureNow,
  sectionId,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import { NamedArticle } from '../../shared/contract/hits.ts';
import type { Article } from '../../shared/domain/knowledge.ts';
import { applyDocuments, type DocumentChange } from '../db/ingest/documents.ts';
import { relatedArticles } from './related-articles.ts';

/** Sections 1 and 2 in the first collection, 3 in the second. */
const shelves: DocumentChange[] = [
  ...[1, 2].map((n): DocumentChange => {
    const row = { id: collectionId(n), name: `Collection ${n}`, icon: 'book', position: n };
    return { entity: 'collection', id: row.id, row };
  }),
  ...[1, 2, 3].map((n): DocumentChange => {
    const row = { id: sectionId(n), collectionId: collectionId(n < 3 ? 1 : 2), name: `S${n}`, position: n };
    return { entity: 'section', id: row.id, row };
  }),
];
const far = sectionId(3);
/** So that no word stands in most articles. */
const others = Array.from({ length: 20 }, (_, n) => articleFixture(50 + n, { sectionId: far }));

function related(...articles: Article[]): string[] {
  const db = staffedDatabase();
  const rows = [...articles, ...others].map(
    (row): DocumentChange => ({ entity: 'article', id: row.id, row }),
  );
  applyDocuments(db, [...shelves, ...rows], new Map(), fixtureNow);
  const found = relatedArticles(db, { id: articleId(1) }, fixtureNow);
  for (const one of found) expect(NamedArticle.parse(one)).toEqual(one);
  return found.map(({ title }) => title);
}
const read = articleFixture(1, { title: 'Missing memo on a deposit', tags: ['memo', 'xrp'] });

it('relates neighbours in the section, what shares tags, and what speaks of the title, wherever it stands', () => {
  expect(
    related(
      read,
      articleFixture(2, { title: 'Opening hours' }),
      articleFixture(3, { title: 'Ripple tags', tags: ['memo', 'xrp'], sectionId: sectionId(2) }),
      articleFixture(4, { title: 'A deposit without its memo', sectionId: far }),
      articleFixture(5, { title: 'Cards', sectionId: far }),
      articleFixture(6, { title: 'Bonds', sectionId: sectionId(2) }),
    ),
  ).toEqual(['A deposit without its memo', 'Ripple tags', 'Opening hours']);
});

it('counts tags in other collections of what the title finds', () => {
  const tagged = { sectionId: far, bodyHtml: '<p>About a memo.</p>' };
  const [first] = related(
    read,
    articleFixture(2, { ...tagged, title: 'A memo and a deposit' }),
    articleFixture(3, { ...tagged, title: 'Zeta: memo and deposit', tags: ['memo', 'xrp'] }),
  );
  expect(first).toBe('Zeta: memo and deposit');
});

it('names each article once, in the language of the one that is read, and never one that may not be said', () => {
  const validity = (change: NonNullable<Article['validity']>) => ({ validity: change });
  expect(
    related(
      { ...read, locale: 'pt-BR' },
      articleFixture(2, { articleKey: read.articleKey, title: 'The same in English' }),
      articleFixture(3, { articleKey: 'memo', title: 'A memo' }),
      articleFixture(4, { articleKey: 'memo', title: 'Um memo', locale: 'pt' }),
      articleFixture(5, { title: 'Only English' }),
      articleFixture(6, { title: 'Expired', ...validity({ until: fixtureNow - 1 }) }),
      articleFixture(7, { title: 'Withdrawn', ...validity({ withdrawnAt: 1 }) }),
    ),
  ).toEqual(['Um memo', 'Only English']);
});

it('says which are for the team alone, and names no more than five', () => {
  const db = staffedDatabase();
  const articles = [
    read,
    articleFixture(2, { title: 'Recovering a memo', audience: 'internal', url: null }),
    ...[3, 4, 5, 6, 7, 8].map((n) => articleFixture(n)),
  ];
  const rows = articles.map((row): DocumentChange => ({ entity: 'article', id: row.id, row }));
  applyDocuments(db, [...shelves, ...rows], new Map(), fixtureNow);
  const found = relatedArticles(db, { id: articleId(1) }, fixtureNow);
  expect(found).toHaveLength(5);
  expect(found[0]).toMatchObject({ title: 'Recovering a memo', audience: 'internal' });
  expect(() => relatedArticles(db, { id: articleId(99) }, fixtureNow)).toThrow(/no article/);
});
