import { expect, it } from 'vitest';
import {
  bundleFixture,
  conversationId,
  fixtureNow,
  messageFixture,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { compareReplyAddresses } from './reply-addresses.ts';

const theirs = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t';
const ours = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const secretOfTeam = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359';

it('says who has written an address in the conversation, and for which it could be taken', () => {
  const db = staffedDatabase();
  const agent = { kind: 'agent' as const, id: null };
  applyBundles(
    db,
    [
      bundleFixture(1, {
        messages: [
          messageFixture(1, 1, { bodyText: `I sent it to ${theirs}` }),
          messageFixture(1, 2, { bodyText: `Ours is ${ours}`, author: agent }),
          messageFixture(1, 3, { bodyText: `look at ${secretOfTeam}`, author: agent, kind: 'note' }),
        ],
      }),
    ],
    fixtureNow,
  );
  const known = (...addresses: string[]) => compareReplyAddresses(db, conversationId(1), addresses);
  const mistyped = theirs.replace('ZY4', 'ZY5');
  const poisoned = `0x5aAeb6053F${'0'.repeat(26)}BeAed`.toLowerCase();
  expect(known(theirs, ours, ours.toLowerCase(), mistyped, poisoned, secretOfTeam)).toEqual([
    { address: theirs, by: 'customer', looksLike: null },
    { address: ours, by: 'team', looksLike: null },
    { address: ours.toLowerCase(), by: 'team', looksLike: null },
    { address: mistyped, by: null, looksLike: theirs },
    { address: poisoned, by: null, looksLike: ours },
    { address: secretOfTeam, by: null, looksLike: null },
  ]);
  expect(() => compareReplyAddresses(db, conversationId(2), [theirs])).toThrow(/not here/);
});
