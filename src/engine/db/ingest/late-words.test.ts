import { expect, it } from 'vitest';
import {
  bundleFixture,
  fixtureNow,
  messageFixture,
  messageId,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import { searchMessages } from '../../search/messages.ts';
import type { WritableDb } from '../handle.ts';
import { applyBundles } from './bundles.ts';
import { applyChanges } from './changes.ts';
import { indexWaiting } from './late-words.ts';

const later = { wordsLater: true };
const found = (db: WritableDb, word: string) => searchMessages(db, word, 10).found.map(({ id }) => id);
const saying = (n: number, ...texts: string[]) =>
  bundleFixture(n, { messages: texts.map((bodyText, i) => messageFixture(n, i + 1, { bodyText })) });

it('finds messages whose words were put off once they are written, in as many goes as it takes', () => {
  const db = staffedDatabase();
  applyBundles(db, [saying(1, 'a zebra', 'a giraffe'), saying(2, 'another zebra')], fixtureNow, later);
  expect(found(db, 'zebra ')).toEqual([]);
  expect(indexWaiting(db, 2)).toBe(2);
  expect(indexWaiting(db, 2)).toBe(1);
  expect(indexWaiting(db, 2)).toBe(0);
  expect(found(db, 'zebra ').sort()).toEqual([messageId(1, 1), messageId(2, 1)]);
  expect(found(db, 'giraffe ')).toEqual([messageId(1, 2)]);
});

it('writes the newest words of a message that has changed while it waited, and none of one that went', () => {
  const db = staffedDatabase();
  applyBundles(db, [saying(1, 'a zebra', 'a giraffe', 'an okapi')], fixtureNow, later);
  const changed = messageFixture(1, 1, { bodyText: 'a lion' });
  const quiet = messageFixture(1, 3, { bodyText: '' });
  applyChanges(
    db,
    [
      { entity: 'message', id: changed.id, row: changed },
      { entity: 'message', id: messageId(1, 2), row: null },
      { entity: 'message', id: quiet.id, row: quiet },
    ],
    fixtureNow,
  );
  // The change log's own messages don't wait.
  expect(found(db, 'lion ')).toEqual([changed.id]);
  expect(indexWaiting(db, 10)).toBe(0);
  for (const word of ['zebra ', 'giraffe ', 'okapi ']) expect(found(db, word)).toEqual([]);
  applyChanges(db, [{ entity: 'message', id: changed.id, row: null }], fixtureNow);
  expect(found(db, 'lion ')).toEqual([]);
});
