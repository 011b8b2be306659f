import { expect, it } from 'vitest';
import {
  articleFixture,
  articleId,
  bundleFixture,
  fixtureNow,
  hashOf,
  macroFixture,
  macroId,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import type { Article, Macro } from '../../../shared/domain/knowledge.ts';
import type { WritableDb } from '../../db/handle.ts';
import { applyBundles } from '../../db/ingest/bundles.ts';
import { applyDocuments, type DocumentChange } from '../../db/ingest/documents.ts';
import { listStale } from './still-says.ts';

function desk(): WritableDb {
  const db = staffedDatabase();
  applyBundles(db, [bundleFixture(1, {})], fixtureNow);
  return db;
}
function put(db: WritableDb, ...rows: (Macro | Article)[]): void {
  const changes = rows.map(
    (row) => ({ entity: 'bodies' in row ? 'macro' : 'article', id: row.id, row }) as DocumentChange,
  );
  applyDocuments(db, changes, new Map(), fixtureNow);
}

const promise =
  'Hello {{customer.first_name}}, your transfer arrives within ten minutes, whatever the network says.';
const said = 'Hello Joana, your transfer arrives within ten minutes, whatever the network says.';
const source = { kind: 'macro' as const, id: macroId(1), version: 7 };
const stale = (db: WritableDb, text: string, now = fixtureNow) =>
  listStale(db, { text, sources: [source] }, now).map(({ outdated }) => outdated);

it('stops what a macro said from the instant on at which it expires, and names what to say instead', () => {
  const db = desk();
  const next = macroFixture(2, { title: 'Transfer times, new' });
  const until = fixtureNow + 1_000;
  put(
    db,
    macroFixture(1, { version: 7, bodies: { en: promise }, validity: { until, replacedBy: macroId(2) } }),
    next,
  );
  expect(stale(db, said, until - 1)).toEqual([]);
  expect(stale(db, said, until)).toEqual([
    { why: 'expired', at: until, replacement: { id: macroId(2), title: 'Transfer times, new' } },
  ]);
});

it('follows replacements to the first that is good, and names none where there is none', () => {
  const db = desk();
  const gone = { withdrawnAt: 1 };
  put(
    db,
    macroFixture(1, { version: 7, bodies: { en: promise }, validity: { ...gone, replacedBy: macroId(2) } }),
    macroFixture(2, { validity: { ...gone, replacedBy: macroId(3) } }),
    macroFixture(3, { title: 'Good' }),
  );
  expect(stale(db, said)).toMatchObject([{ why: 'withdrawn', replacement: { title: 'Good' } }]);
  put(db, macroFixture(3, { hash: hashOf(77), validity: { ...gone, replacedBy: macroId(1) } }));
  expect(stale(db, said)).toMatchObject([{ replacement: null }]);
});

it('lets go of a macro whose words the agent has taken out, and of nothing that only looks edited', () => {
  const db = desk();
  put(db, macroFixture(1, { version: 7, bodies: { en: promise }, validity: { withdrawnAt: 1 } }));
  expect(stale(db, `Dear Joana! ${said.slice(13).replace('arrives', 'usually arrives')}`)).toHaveLength(1);
  expect(stale(db, 'Hello Joana, nobody can say how long it takes; the network decides.')).toEqual([]);
});

it('recognises by its own words the version that was called back, beside the good one', () => {
  const db = desk();
  put(db, macroFixture(1, { version: 7, hash: hashOf(1), bodies: { en: promise } }));
  expect(stale(db, said)).toEqual([]);
  put(
    db,
    macroFixture(1, {
      version: 8,
      hash: hashOf(2),
      bodies: { en: 'We look into your transfer and write to you today.' },
      validity: { recalled: [7] },
    }),
  );
  expect(stale(db, said)).toMatchObject([{ why: 'recalled', replacement: { id: macroId(1) } }]);
  expect(stale(db, 'We look into your transfer and write to you today.')).toEqual([]);
  // Another workstation of the same agent had it: what it said is not known here.
  const elsewhere = listStale(db, { text: 'anything', sources: [{ ...source, version: 6 }] }, fixtureNow);
  expect(elsewhere).toEqual([]);
});

it('holds nothing against what the version in its place says as well, once that was taken over too', () => {
  const db = desk();
  put(db, macroFixture(1, { version: 7, hash: hashOf(1), bodies: { en: promise } }));
  const better = `${promise} Never send it twice.`;
  put(
    db,
    macroFixture(1, { version: 8, hash: hashOf(2), bodies: { en: better }, validity: { recalled: [7] } }),
  );
  const both = (text: string) => {
    const sources = [source, { ...source, version: 8 }];
    return listStale(db, { text, sources }, fixtureNow).map(({ outdated }) => outdated.why);
  };
  expect(both(`${said} Never send it twice.`)).toEqual([]);
  // What was called back lacks what the other one adds.
  expect(stale(db, said)).toMatchObject([{ why: 'recalled' }]);
  put(
    db,
    macroFixture(1, {
      version: 9,
      hash: hashOf(3),
      bodies: { en: 'We look into your transfer today.' },
      validity: { recalled: [7, 8] },
    }),
  );
  expect(both(said)).toEqual(['recalled', 'recalled']);
});

it('stops what came from a macro that is gone, until it is here again', () => {
  const db = desk();
  const macro = macroFixture(1, { version: 7, title: 'Promise', bodies: { en: promise } });
  put(db, macro);
  applyDocuments(db, [{ entity: 'macro', id: macro.id, row: null }], new Map(), fixtureNow);
  expect(stale(db, said)).toMatchObject([{ why: 'recalled', replacement: null }]);
  expect(stale(db, 'Nobody can say how long it takes; the network decides.')).toEqual([]);
  put(db, macro);
  expect(stale(db, said)).toEqual([]);
});

it('stops the link and the words of an article that was withdrawn', () => {
  const db = desk();
  const article = articleFixture(1, {
    title: 'Deposits',
    bodyHtml: '<p>Deposits from other exchanges arrive after two confirmations of the network.</p>',
    url: 'https://help.example/deposits',
    validity: { withdrawnAt: 1 },
  });
  put(db, article);
  const of = (text: string) =>
    listStale(db, { text, sources: [{ kind: 'article', id: articleId(1), version: 1 }] }, fixtureNow);
  expect(of('Read https://help.example/deposits please')).toHaveLength(1);
  expect(of('They arrive: Deposits from other exchanges arrive after two confirmations.')).toHaveLength(1);
  expect(of('Read something else')).toEqual([]);
});
