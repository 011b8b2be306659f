import { expect, it } from 'vitest';
import {
  articleFixture,
  articleId,
  fixtureNow,
  hashOf,
  macroFixture,
  macroId,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import { applyDocuments, type DocumentChange } from '../ingest/documents.ts';
import { getFile, haveFile } from './files.ts';
import { fitWanted, listWantedByNeed, measurePictures } from './wanted-files.ts';

const picture = (n: number, bytes = 10) => ({ hash: hashOf(n), name: `${n}.png`, mime: 'image/png', bytes });
const article = (n: number, locale: string, pictures: readonly number[]): DocumentChange => ({
  entity: 'article',
  id: articleId(n),
  row: articleFixture(n, { locale, hash: hashOf(100 + n), pictures: pictures.map((one) => picture(one)) }),
});

function libraryOf(changes: readonly DocumentChange[]) {
  const db = staffedDatabase();
  applyDocuments(db, changes, new Map(), fixtureNow);
  return { db, wanted: () => listWantedByNeed(db, 10).map(({ hash }) => Number.parseInt(hash, 16)) };
}

it('wants what macros send along first, then pictures of the languages that are read here, each picture once', () => {
  const { wanted } = libraryOf([
    article(1, 'tr', [1, 2]),
    article(2, 'en', [2, 3]),
    { entity: 'macro', id: macroId(1), row: macroFixture(1, { attachments: [picture(4)] }) },
  ]);
  expect(wanted()).toEqual([4, 2, 3, 1]);
});

it('wants what fits, of what is here least, and forgets with an article what it alone showed', () => {
  const { db, wanted } = libraryOf([article(1, 'en', [1, 2]), article(2, 'en', [2, 3])]);
  haveFile(db, { ...picture(3), uploaded: true }, fixtureNow);
  expect(fitWanted(db, 20)).toEqual(new Set());
  expect(wanted()).toHaveLength(1);
  expect(measurePictures(db)).toEqual({ bytes: 10, beyond: 1 });
  expect(fitWanted(db, 5)).toEqual(new Set([hashOf(3)]));
  fitWanted(db, null);
  expect(wanted()).toEqual([1, 2]);
  applyDocuments(db, [{ entity: 'article', id: articleId(1), row: null }], new Map(), fixtureNow);
  expect(getFile(db, hashOf(1))?.state).toBe('gone');
  expect(wanted()).toEqual([2]);
  applyDocuments(db, [article(2, 'en', [3])], new Map(), fixtureNow);
  expect(wanted()).toEqual([]);
});

it('finds the need of each by an index, however many articles there are', () => {
  const { db } = libraryOf([]);
  const statements: string[] = [];
  const watched = new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== 'prepare') return typeof value === 'function' ? value.bind(target) : value;
      return (sql: string) => {
        statements.push(sql);
        return target.prepare(sql);
      };
    },
  });
  listWantedByNeed(watched, 10);
  fitWanted(watched, 1);
  measurePictures(watched);
  const plans = statements
    .filter((sql) => sql.includes('article_pictures'))
    .map((sql) => {
      const values = Array.from({ length: sql.split('?').length - 1 }, () => 1);
      const steps = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
      return steps.map(({ detail }) => detail).join('\n');
    });
  expect(plans).toHaveLength(3);
  for (const plan of plans) {
    expect(plan).toMatch(/SEARCH article_pictures (EXISTS )?USING PRIMARY KEY \(hash=\?\)/);
    expect(plan).not.toMatch(/AUTOMATIC|SCAN article/);
  }
});
