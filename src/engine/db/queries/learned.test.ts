import { expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/support/engine-db.ts';
import {
  countLearned,
  countLearnedSend,
  countWaiting,
  dropBatch,
  keepLearnedSend,
  takeBatch,
} from './learned.ts';

const dayMs = 24 * 3_600_000;
const now = 20_000 * dayMs + 5;
const search = (query: string) => ({ kind: 'search', query, surface: 'articles', outcome: 'none' }) as const;
const macro = {
  kind: 'macro',
  macroId: '0198c0de-0000-7000-8000-000000000001',
  version: 1,
  locale: 'en',
} as const;

it('adds up what is the same on one day, and keeps days apart', () => {
  const db = freshDatabase();
  for (const at of [now, now + 1, now - dayMs]) countLearned(db, search('memo'), at);
  countLearned(db, { ...macro, edited: 1, kept: 80 }, now);
  countLearned(db, { ...macro, edited: 0, kept: 100 }, now);
  const notes = takeBatch(db, now)?.notes ?? [];
  expect(notes).toHaveLength(3);
  expect(notes).toContainEqual({ ...search('memo'), day: 20_000, times: 2 });
  expect(notes).toContainEqual({ ...search('memo'), day: 19_999, times: 1 });
  expect(notes).toContainEqual({ ...macro, day: 20_000, times: 2, edited: 1, kept: 180 });
});

it('tells the same batch until it has arrived, and what is counted meanwhile in the next', () => {
  const db = freshDatabase();
  countLearned(db, search('memo'), now);
  const first = takeBatch(db, now);
  countLearned(db, search('memo'), now);
  expect(takeBatch(db, now)).toEqual(first);
  dropBatch(db, first?.id ?? '');
  const next = takeBatch(db, now);
  expect(next?.id).not.toBe(first?.id);
  expect(next?.notes).toMatchObject([{ query: 'memo', times: 1 }]);
  dropBatch(db, next?.id ?? '');
  expect(takeBatch(db, now)).toBeNull();
});

it('counts a reply when it has left, once, and never one that does not', () => {
  const db = freshDatabase();
  keepLearnedSend(db, 'a', [search('memo')], now);
  keepLearnedSend(db, 'b', [search('memo')], now);
  expect(countWaiting(db)).toBe(0);
  countLearnedSend(db, 'a');
  countLearnedSend(db, 'a');
  expect(takeBatch(db, now)?.notes).toMatchObject([{ times: 1 }]);
});

it('stays small: no more than 200 lines a batch, 5,000 lines and thirty days', () => {
  const db = freshDatabase();
  for (let n = 0; n < 5_300; n += 1) countLearned(db, search(`word ${n}`), now);
  countLearned(db, search('long ago'), now - 31 * dayMs);
  const notes = takeBatch(db, now)?.notes ?? [];
  expect(notes).toHaveLength(200);
  expect(countWaiting(db)).toBe(5_000);
  expect(notes[0]).toMatchObject({ query: 'word 300' });
});

it('gives up a line that another version has counted, and goes on', () => {
  const db = freshDatabase();
  db.prepare(
    'INSERT INTO learned (day, subject, times, edited, kept) VALUES (20000, \'{"kind":"dance"}\', 1, 0, 0)',
  ).run();
  expect(takeBatch(db, now)).toBeNull();
  expect(countWaiting(db)).toBe(0);
});
