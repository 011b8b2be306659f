import { expect, it } from 'vitest';
import {
  bundleFixture,
  conversationFixture,
  conversationId,
  customerFixture,
  customerId,
  fixtureNow,
  hashOf,
  messageFixture,
} from '../../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../../tests/support/engine-db.ts';
import { searchMessages } from '../../search/messages.ts';
import { getConversation, getThread } from '../../services/conversation.ts';
import { getFile, haveFile } from '../queries/files.ts';
import { applyBundles, applyThread } from './bundles.ts';
import { applyChanges } from './changes.ts';
import { sweepRound } from './scope.ts';

const ordinals = (db: Parameters<typeof getThread>[0], n: number) =>
  getThread(db, { id: conversationId(n), limit: 50 }).thread.messages.map((message) => message.ordinal);

it('brings a conversation whole: customer, messages, words', () => {
  const db = staffedDatabase();
  const messages = [1, 2, 3].map((n) => messageFixture(1, n, { bodyText: `number ${n} pineapple` }));
  applyBundles(db, [bundleFixture(1, { messages })], fixtureNow);
  const view = getConversation(db, conversationId(1));
  expect(view.conversation).toEqual(conversationFixture(1));
  expect(view.customer).toEqual(customerFixture(1));
  expect(getThread(db, { id: conversationId(1), limit: 10 }).thread.more).toBe(false);
  expect(ordinals(db, 1)).toEqual([1, 2, 3]);
  const { found } = searchMessages(db, 'pineapple', 10);
  expect(found.map((message) => message.body_text.slice(0, 8))).toEqual(['number 3', 'number 2', 'number 1']);
});

it('is the same when a page comes twice', () => {
  const db = staffedDatabase();
  applyBundles(db, [bundleFixture(1), bundleFixture(1)], fixtureNow);
  applyBundles(db, [bundleFixture(1)], fixtureNow);
  expect(ordinals(db, 1)).toEqual([1]);
  expect(searchMessages(db, 'withdrawal', 10).found).toHaveLength(1);
});

it('passes over a page that is older than what a push has brought meanwhile', () => {
  const db = staffedDatabase();
  const newer = conversationFixture(1, { version: 7, subject: 'newer' });
  applyBundles(db, [bundleFixture(1, { conversation: newer })], fixtureNow);
  const older = conversationFixture(1, { version: 6, subject: 'older' });
  applyBundles(db, [bundleFixture(1, { conversation: older })], fixtureNow);
  expect(getConversation(db, conversationId(1)).conversation.subject).toBe('newer');
});

it('keeps a message that came before its conversation until that comes', () => {
  const db = staffedDatabase();
  const early = messageFixture(1, 2, { bodyText: 'early bird' });
  applyChanges(db, [{ entity: 'message', id: early.id, row: early }], fixtureNow);
  expect(searchMessages(db, 'early', 10).found).toEqual([]);
  applyBundles(db, [bundleFixture(1)], fixtureNow);
  expect(ordinals(db, 1)).toEqual([1, 2]);
  expect(searchMessages(db, 'early', 10).found).toHaveLength(1);
});

it('knows that older messages are only at the hub, until they have come', () => {
  const db = staffedDatabase();
  const messages = [messageFixture(1, 3)];
  applyBundles(db, [bundleFixture(1, { messages, complete: false })], fixtureNow);
  expect(getThread(db, { id: conversationId(1), limit: 50 })).toMatchObject({
    thread: { more: true },
    wanted: 3,
  });
  const older = [messageFixture(1, 1), messageFixture(1, 2)];
  applyThread(db, conversationId(1), { messages: older, complete: true }, fixtureNow);
  expect(getThread(db, { id: conversationId(1), limit: 50 })).toMatchObject({
    thread: { more: false },
    wanted: null,
  });
  expect(ordinals(db, 1)).toEqual([1, 2, 3]);
});

it('drops in a new snapshot round what the hub no longer has, and sweeps the rest', () => {
  const db = staffedDatabase();
  const messages = [1, 2, 3].map((n) => messageFixture(1, n));
  applyBundles(db, [bundleFixture(1, { messages }), bundleFixture(2)], fixtureNow);
  db.prepare('UPDATE sync_state SET round = 1').run();
  const reset = conversationFixture(1, { version: 1, subject: 'after a restore' });
  applyBundles(db, [bundleFixture(1, { conversation: reset, messages: messages.slice(0, 2) })], fixtureNow);
  expect(ordinals(db, 1)).toEqual([1, 2]);
  expect(getConversation(db, conversationId(1)).conversation.subject).toBe('after a restore');
  expect(sweepRound(db, 1, fixtureNow).more).toBe(false);
  expect(db.prepare('SELECT id FROM conversations').pluck().all()).toEqual([conversationId(1)]);
  expect(db.prepare('SELECT id FROM customers').pluck().all()).toEqual([customerId(1)]);
  expect(searchMessages(db, 'withdrawal', 10).found).toHaveLength(2);
});

it('gives thousands of messages of one instant stamps of their own', () => {
  const db = staffedDatabase();
  const messages = Array.from({ length: 3_000 }, (_, i) =>
    messageFixture(1, i + 1, { createdAt: fixtureNow }),
  );
  applyBundles(db, [bundleFixture(1, { messages })], fixtureNow);
  expect(db.prepare('SELECT count(DISTINCT stamp) FROM messages').pluck().get()).toBe(3_000);
});

it('tells what it touched, once', () => {
  const db = staffedDatabase();
  const keys = applyBundles(db, [bundleFixture(1)], fixtureNow);
  expect(keys).toHaveLength(6);
  expect(keys).toEqual(
    expect.arrayContaining([
      { topic: 'conversation', id: conversationId(1) },
      { topic: 'thread', id: conversationId(1) },
      { topic: 'customer', id: customerId(1) },
      { topic: 'inbox' },
      { topic: 'views' },
      { topic: 'kyc' },
    ]),
  );
});

it('lets go of a file with the last message that has it', () => {
  const db = staffedDatabase();
  const file = { hash: hashOf(7), name: 'receipt.png', mime: 'image/png', bytes: 12 };
  const withFile = (n: number) =>
    bundleFixture(n, { messages: [messageFixture(n, 1, { attachments: [file] })] });
  applyBundles(db, [withFile(1), withFile(2)], fixtureNow);
  haveFile(db, { ...file, uploaded: true }, fixtureNow);
  applyChanges(db, [{ entity: 'conversation', id: conversationId(1), row: null }], fixtureNow);
  expect(getFile(db, file.hash)?.state).toBe('here');
  applyChanges(db, [{ entity: 'conversation', id: conversationId(2), row: null }], fixtureNow);
  expect(getFile(db, file.hash)?.state).toBe('gone');
});
