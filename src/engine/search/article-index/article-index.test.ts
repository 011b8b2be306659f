import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  articleFixture,
  collectionId,
  fixtureNow,
  sectionId,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import type { Article } from '../../../shared/domain/knowledge.ts';
import type { WritableDb } from '../../db/handle.ts';
import { applyDocuments, type DocumentChange } from '../../db/ingest/documents.ts';
import { findArticles } from '../../services/articles.ts';
import { eraseTraces } from '../../sync/erase.ts';
import { keepTop } from './top.ts';
import { indexMissing, joinChunks } from './write.ts';

const shelf: DocumentChange[] = [
  {
    entity: 'collection',
    id: collectionId(1),
    row: { id: collectionId(1), name: 'Help', icon: 'book', position: 1 },
  },
  {
    entity: 'section',
    id: sectionId(1),
    row: { id: sectionId(1), collectionId: collectionId(1), name: 'All', position: 1 },
  },
];

function put(db: WritableDb, ...articles: Article[]): void {
  const rows = articles.map((row): DocumentChange => ({ entity: 'article', id: row.id, row }));
  applyDocuments(db, rows, new Map(), fixtureNow);
}

function library(...articles: Article[]): WritableDb {
  const db = staffedDatabase();
  applyDocuments(db, shelf, new Map(), fixtureNow);
  // One by one: as many chunks as articles.
  for (const article of articles) put(db, article);
  return db;
}

const titled = (...titles: string[]) => titles.map((title, index) => articleFixture(index + 1, { title }));
const titles = (db: WritableDb, query: string) =>
  findArticles(db, { query }, fixtureNow).map((hit) => hit.title.text);
const count = (db: WritableDb, what: string) => db.prepare<[], number>(`SELECT ${what}`).pluck().get();

it.each([
  ['a typing error', 'widthdrawal', 'Withdrawal limits'],
  ['two letters that changed places', 'iwthdrawal', 'Withdrawal limits'],
  ['a typing error in what is still being typed', 'withdrwa', 'Withdrawal limits'],
  ['an inflection', 'withdrawing ', 'Withdrawal limits'],
  ['another word for the same', 'cashout ', 'Withdrawal limits'],
  ['two words for the same', 'cash out ', 'Withdrawal limits'],
  ['a beginning', 'withd', 'Withdrawal limits'],
  ['no accents', 'como deposito ', 'Cómo depósito euros'],
  ['a word of a script without spaces', '提现', '提现限额说明'],
])('finds by %s', (_, query, title) => {
  const db = library(
    ...titled('Withdrawal limits', 'Cómo depósito euros', '提现限额说明', 'Reset your password'),
  );
  expect(titles(db, query)[0]).toBe(title);
});

it('takes no typing error where the word itself is there', () => {
  const db = library(...titled('Stacking coins', 'Staking coins'));
  expect(titles(db, 'staking ')).toEqual(['Staking coins']);
});

it('marks what was found in place of the word that was asked for', () => {
  const db = library(...titled('Withdrawal limits'));
  expect(findArticles(db, { query: 'widthdrawal ' }, fixtureNow)[0]?.title.marks).toEqual([[0, 10]]);
});

it('puts first who has all words, then who has most of them, and leaves out who has none', () => {
  const db = library(...titled('Network fees', 'Withdrawal fees on the network', 'Colours of the app'));
  expect(titles(db, 'withdrawal network fees ')).toEqual(['Withdrawal fees on the network', 'Network fees']);
});

it('knows nothing of an article that is gone, nor of its former words', () => {
  const db = library(...titled('Tron network', 'Solana network'));
  put(db, articleFixture(1, { title: 'Cardano network' }));
  expect(titles(db, 'tron ')).toEqual([]);
  expect(titles(db, 'cardano ')).toEqual(['Cardano network']);
  applyDocuments(
    db,
    [{ entity: 'article', id: articleFixture(2).id, row: null } as DocumentChange],
    new Map(),
    fixtureNow,
  );
  expect(titles(db, 'solana ')).toEqual([]);
});

it('finds the others after the last one has gone', () => {
  const db = library(...titled('Tron network', 'Solana network'));
  const last = { entity: 'article', id: articleFixture(2).id, row: null } as DocumentChange;
  applyDocuments(db, [last], new Map(), fixtureNow);
  expect(titles(db, 'network ')).toEqual(['Tron network']);
});

it('tells words apart by their accents where the query has them', () => {
  const db = library(...titled('Rụt rè', 'Rút tiền'));
  expect(titles(db, 'rút ')[0]).toBe('Rút tiền');
  expect(titles(db, 'rut ')).toHaveLength(2);
});

it.each([
  ['with and without its article', 'السحب ', 'حدود سحب العملات'],
  ['in another spelling', 'ايداع ', 'إيداع العملات'],
])('finds an Arabic word %s', (_, query, title) => {
  const db = library(...titled('حدود سحب العملات', 'إيداع العملات', 'رسوم'));
  expect(titles(db, query)[0]).toBe(title);
});

it('finds a short word in a long one that languages make of it', () => {
  const db = library(...titled('Cüzdan ekleme', 'Şifre'));
  expect(titles(db, 'cüzdanımdan ')[0]).toBe('Cüzdan ekleme');
});

it('joins the chunks of a term, and finds the same afterwards', () => {
  const db = library(
    ...titled('Tron', 'Solana network', 'Cardano network', 'Base network', 'Sui network', 'Network'),
  );
  const before = titles(db, 'network ');
  expect(count(db, "count(*) FROM article_terms WHERE term = 'network'")).toBe(5);
  let from: string | null = '';
  while (from !== null) from = joinChunks(db, from, 3);
  expect(count(db, "count(*) FROM article_terms WHERE term = 'network'")).toBe(1);
  expect(count(db, "count(*) FROM article_terms WHERE term = 'tron'")).toBe(1);
  expect(titles(db, 'network ')).toEqual(before);
  expect(before).toHaveLength(5);
});

it('is rid of the words of what is gone when traces are erased, and looks no second time', async () => {
  const db = library(...titled('Tron network', 'Solana network'));
  const erase = () => eraseTraces(db, new AbortController().signal);
  const ofTron = () => count(db, "count(*) FROM article_terms WHERE term = 'tron'");
  put(db, articleFixture(1, { title: 'Network of Arbitrum' }));
  expect(ofTron()).toBe(1);
  await erase();
  expect(ofTron()).toBe(0);
  expect(titles(db, 'network ')).toHaveLength(2);
  const changed = count(db, 'total_changes()');
  await erase();
  // The merging of the other index is all.
  expect(count(db, 'total_changes()')).toBeLessThanOrEqual((changed ?? 0) + 1);
});

it('indexes what a version before it had fetched', () => {
  const db = library(...titled('Tron network', 'Solana network', 'Sui network'));
  db.exec('DELETE FROM article_terms; DELETE FROM article_docs;');
  expect(titles(db, 'network ')).toEqual([]);
  expect(indexMissing(db, 2)).toBe(2);
  expect(indexMissing(db, 2)).toBe(1);
  expect(indexMissing(db, 2)).toBe(0);
  expect(titles(db, 'network ')).toHaveLength(3);
});

it('keeps the best of many, as sorting them all would', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: 1, max: 8 }),
      (scores, limit) => {
        const top = keepTop(limit);
        for (const [doc, score] of scores.entries()) top.offer(doc, score);
        const sorted = scores
          .map((score, doc) => ({ doc, score }))
          .sort((a, b) => b.score - a.score || a.doc - b.doc);
        expect(top.take()).toEqual(sorted.slice(0, limit));
      },
    ),
  );
});
