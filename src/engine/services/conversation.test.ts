import { expect, it, vi } from 'vitest';
import {
  agentFixture,
  agentId,
  bundleFixture,
  conversationFixture,
  conversationId,
  customerFixture,
  customerId,
  fixtureNow,
  groupId,
  keyOf,
  messageFixture,
  ownMessageId,
  variedBundles,
} from '../../../tests/support/engine-data.ts';
import { staffedDatabase } from '../../../tests/support/engine-db.ts';
import { ConversationView, Thread } from '../../shared/contract/conversation-views.ts';
import { CustomerCard } from '../../shared/contract/customer-views.ts';
import type { WritableDb } from '../db/handle.ts';
import { applyBundles } from '../db/ingest/bundles.ts';
import { applyChanges } from '../db/ingest/changes.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { addToOutbox, park } from '../db/queries/outbox.ts';
import { EngineFailure } from '../failure.ts';
import { getConversation, getThread } from './conversation.ts';
import { getCustomerCard, listCustomerConversations } from './customer.ts';

const id = conversationId(1);

function desk(count = 3): WritableDb {
  const db = staffedDatabase();
  const messages = Array.from({ length: count }, (_, i) =>
    messageFixture(1, i + 1, {
      bodyText: `message ${i + 1}`,
      author: i % 2 ? { kind: 'agent', id: agentId(2) } : { kind: 'customer', id: customerId(1) },
    }),
  );
  const conversation = conversationFixture(1, { assigneeId: agentId(2), lastOrdinal: count });
  applyBundles(db, [bundleFixture(1, { conversation, messages })], fixtureNow);
  return db;
}

function write(db: WritableDb, n: number, bodyText: string): void {
  const mutation = {
    kind: 'reply' as const,
    conversationId: id,
    messageId: ownMessageId(n),
    bodyText,
    attachments: [],
    sources: [],
    base: { seenOrdinal: 3, assigneeId: null, heldMs: 0, force: false },
  };
  inBatch(db, fixtureNow, (batch) => {
    addToOutbox(db, {
      key: keyOf(n),
      lane: id,
      mutation,
      origin: 'act',
      dependsOn: null,
      holdUntil: null,
      createdAt: fixtureNow,
    });
    batch.toRecompute.add(id);
  });
}

it('shows a conversation with everyone in it', () => {
  const view = getConversation(desk(), id);
  expect(ConversationView.parse(view)).toEqual(view);
  expect(view).toMatchObject({
    customer: customerFixture(1),
    assignee: agentFixture(2),
    group: { id: groupId(1), name: 'Group 1' },
    seenOrdinal: 0,
    following: false,
  });
});

it('shows a conversation whose customer or group has not come yet', () => {
  const db = desk();
  db.exec('DELETE FROM customers; DELETE FROM groups');
  expect(ConversationView.safeParse(getConversation(db, id)).success).toBe(true);
});

it('says that a conversation is not here rather than showing nothing', () => {
  expect(() => getConversation(desk(), conversationId(99))).toThrow(EngineFailure);
  expect(() => getThread(desk(), { id: conversationId(99), limit: 5 })).toThrow(/not-found|no conversation/);
});

it('reads a thread in windows, oldest first, with names', () => {
  const db = desk(7);
  const newest = getThread(db, { id, limit: 3 }).thread;
  expect(Thread.parse(newest)).toEqual(newest);
  expect(newest.messages.map((message) => message.ordinal)).toEqual([5, 6, 7]);
  expect(newest.messages.map((message) => message.authorName)).toEqual([
    customerFixture(1).name,
    agentFixture(2).name,
    customerFixture(1).name,
  ]);
  expect(newest.more).toBe(true);
  const older = getThread(db, { id, before: 5, limit: 3 }).thread;
  expect(older.messages.map((message) => message.ordinal)).toEqual([2, 3, 4]);
  const oldest = getThread(db, { id, before: 2, limit: 3 }).thread;
  expect(oldest).toMatchObject({ messages: [{ ordinal: 1 }], more: false });
});

it('shows own waiting messages at the end of the newest window, each with how far it has come', () => {
  const db = desk();
  write(db, 1, 'first');
  write(db, 2, 'second');
  db.prepare("UPDATE outbox SET state = 'claimed' WHERE key = ?").run(keyOf(1));
  const waiting = () =>
    getThread(db, { id, limit: 50 }).thread.messages.flatMap(({ ordinal, bodyText, delivery, outboxKey }) =>
      ordinal === null ? [{ bodyText, delivery, outboxKey }] : [],
    );
  expect(waiting()).toEqual([
    { bodyText: 'first', delivery: 'sending', outboxKey: keyOf(1) },
    { bodyText: 'second', delivery: 'queued', outboxKey: keyOf(2) },
  ]);
  expect(getThread(db, { id, before: 2, limit: 50 }).thread.messages).toHaveLength(1);
  inBatch(db, fixtureNow, (batch) => {
    park(db, keyOf(1), { code: 'outbox.conflict.taken', values: {} });
    batch.toRecompute.add(id);
  });
  expect(waiting().map(({ delivery }) => delivery)).toEqual(['parked', 'queued']);
});

it('puts the echo in the place of the waiting message, in one step', () => {
  const db = desk();
  write(db, 1, 'first');
  const row = messageFixture(1, 4, {
    id: ownMessageId(1),
    bodyText: 'first',
    author: { kind: 'agent', id: agentId(1) },
    state: 'delivered',
    createdAt: fixtureNow + 3_000,
  });
  applyChanges(db, [{ entity: 'message', id: row.id, row }], fixtureNow);
  const { messages } = getThread(db, { id, limit: 50 }).thread;
  expect(messages.at(-1)).toMatchObject({ id: row.id, ordinal: 4, delivery: 'delivered', outboxKey: null });
  expect(messages).toHaveLength(4);
});

it('shows a customer with their account manager, and how much they wrote about', () => {
  const db = desk();
  const customer = customerFixture(1, { accountManagerId: agentId(3), updatedAt: fixtureNow });
  const second = conversationFixture(2, { customerId: customer.id, status: 'solved' });
  applyBundles(db, [bundleFixture(2, { conversation: second, customer })], fixtureNow);
  const card = getCustomerCard(db, customer.id);
  expect(CustomerCard.parse(card)).toEqual(card);
  expect(card).toMatchObject({ accountManager: agentFixture(3).name, open: 1, past: 1 });
});

it('lists all conversations of a customer page by page, also those of the same instant', () => {
  const db = desk();
  const customer = customerFixture(1);
  const past = Array.from({ length: 45 }, (_, i) =>
    bundleFixture(i + 2, {
      customer,
      conversation: conversationFixture(i + 2, {
        customerId: customer.id,
        status: 'closed',
        channel: 'email',
      }),
    }),
  );
  applyBundles(db, past, fixtureNow);
  const seen: string[] = [];
  let after: [number, number] | undefined;
  do {
    const page = listCustomerConversations(db, { id: customer.id, which: 'past', ...(after && { after }) });
    seen.push(...page.rows.map((row) => row.id));
    after = page.next ?? undefined;
  } while (after);
  expect(new Set(seen).size).toBe(45);
  expect(seen).toHaveLength(45);
  const open = listCustomerConversations(db, { id: customer.id, which: 'open' });
  expect(open.rows.map((row) => row.id)).toEqual([id]);
});

it('reads a page of a thread through indexes, its messages in the order of theirs, however many there are', () => {
  const db = staffedDatabase();
  applyBundles(db, [...variedBundles(300, { messages: 12, seed: 3 })], fixtureNow);
  write(db, 1, 'on its way');
  const prepare = vi.spyOn(db, 'prepare');
  getConversation(db, id);
  getThread(db, { id, limit: 50 });
  getThread(db, { id, before: 5, limit: 50 });
  const asked = prepare.mock.calls.map(([sql]) => sql);
  prepare.mockRestore();
  const plans = asked.map((sql) => {
    const values = [...sql.matchAll(/\?/g)].map(() => 1);
    const steps = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(values);
    return steps.map(({ detail }) => detail).join('\n');
  });
  expect(plans.length).toBeGreaterThan(5);
  for (const [n, plan] of plans.entries()) expect(plan, asked[n]).not.toMatch(/^SCAN/m);
  const [placed, ...others] = plans.filter((plan) => /ordinal</.test(plan));
  expect(others).toEqual([]);
  expect(placed).toMatch(/SEARCH m USING INDEX messages_by_conversation \(conversation=\? AND ordinal<\?\)/);
  expect(placed).not.toMatch(/TEMP B-TREE/);
});
