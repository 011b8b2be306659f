import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/databases.ts';
import { openLog } from '../../logging/open-log.ts';
import type { Mutation } from '../../shared/wire/mutations.ts';
import type { HubContext } from '../context.ts';
import { openFileStore } from '../files/file-store.ts';
import { openLiveFloor } from '../realtime/live-floor.ts';
import { openWorkstationBook } from '../realtime/workstation-book.ts';
import { openFreezing } from '../services/freezes/open-freezing.ts';
import { openConversation } from '../services/inbound.ts';
import { openKyc } from '../services/kyc/open-kyc.ts';
import { applyMutations } from '../services/mutations/apply.ts';
import { readConversation, readConversations } from '../store/queries/conversations.ts';
import { conversations, messages } from '../store/schema/conversations.ts';
import type { Store } from '../store/store.ts';
import { seedDemo } from './demo.ts';
import type { GeneratedExchange } from './generate.ts';
import { createSimulator } from './simulator.ts';

let database: TestDatabase;
let store: Store;
let context: HubContext;
let exchange: GeneratedExchange;
let folder: string;
let now = Date.UTC(2025, 10, 22, 15, 0);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundcrew-simulator-'));
  database = await createTestDatabase('postgres', 1);
  store = await database.open();
  const log = openLog({ name: 'test', dir: folder });
  const clock = () => now;
  const workstations = openWorkstationBook({ store, log, clock });
  context = {
    store,
    log,
    clock,
    files: openFileStore(join(folder, 'files')),
    live: openLiveFloor({ store, log, clock, workstations }),
    workstations,
    ...openFreezing({ store, log, clock }),
    ...openKyc({ store, log, clock }),
    modelling: null,
    anchors: null,
  };
  exchange = await seedDemo(store, {
    now,
    filesDir: join(folder, 'files'),
    conversations: 200,
    messages: 1600,
    customers: 300,
    knowledge: false,
  });
});

afterAll(async () => {
  await context.live.stop();
  await context.workstations.stop();
  await store.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

it('lets seeded customers open conversations and write on, all through the hub', async () => {
  const before = await store.db.$count(conversations);
  const written = await store.db.$count(messages);
  const simulator = await createSimulator(context, { byHand: true, seed: 5 });
  const done: string[] = [];
  for (let n = 0; n < 25; n += 1) {
    now += 10_000;
    done.push(await simulator.beat());
  }
  await simulator.stop();
  expect(done).not.toContain('failed');
  expect((await store.db.$count(conversations)) - before).toBe(
    done.filter((what) => what === 'opened').length,
  );
  expect(await store.db.$count(messages)).toBeGreaterThan(written + 20);
});

/** Lets time pass in steps until something holds; the desk's watch needs a moment of real time for each. */
async function untilTrue(step: () => Promise<unknown>, holds: () => Promise<boolean>): Promise<boolean> {
  for (let n = 0; n < 60; n += 1) {
    if (await holds()) return true;
    now += 15_000;
    await step();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

it('reacts to an agent after a while, and rates what was solved', async () => {
  const simulator = await createSimulator(context, { byHand: true, seed: 11 });
  const workspaceId = exchange.workspace.id;
  const agent = exchange.demoAgent.agent;
  const rated = async () =>
    (await store.db.$count(conversations, isNotNull(conversations.satisfaction))) > ratedBefore;
  const ratedBefore = await store.db.$count(conversations, isNotNull(conversations.satisfaction));
  const waiting = await store.db
    .select()
    .from(conversations)
    .where(and(eq(conversations.status, 'new'), inArray(conversations.groupId, agent.groupIds)));
  expect(waiting.length).toBeGreaterThan(2);
  const act = (mutation: Mutation) =>
    applyMutations(context, { agentId: agent.id, workspaceId }, [{ key: uuidv7(), mutation }]);

  for (const { id: conversationId, lastOrdinal } of waiting)
    await act({
      kind: 'reply',
      conversationId,
      messageId: uuidv7(),
      bodyText: 'Could you send me the transaction hash?',
      attachments: [],
      sources: [],
      base: { seenOrdinal: lastOrdinal, assigneeId: null, heldMs: 0, force: true },
    });
  const answered = async () => {
    const rows = await readConversations(
      store.db,
      waiting.map((row) => row.id),
    );
    return rows.some((row) => row.lastAuthorKind === 'customer');
  };
  expect(await untilTrue(simulator.beat, answered)).toBe(true);

  for (const { id: conversationId } of waiting)
    await act({ kind: 'status', conversationId, status: 'solved', expected: 'open' });
  expect(await untilTrue(simulator.beat, rated)).toBe(true);
  await simulator.stop();
});

it('never speaks for a customer who came by the chat page', async () => {
  const visitor = await openConversation(context, exchange.workspace.id, {
    customer: { create: { name: 'Real Person', locale: 'en' } },
    channel: 'chat',
    subject: 'Chat',
    first: { id: randomUUID(), text: 'Is anybody there?' },
  });
  if (visitor.outcome !== 'opened') throw new Error(visitor.outcome);
  const simulator = await createSimulator(context, { byHand: true, seed: 3 });
  for (let n = 0; n < 40; n += 1) {
    now += 300_000;
    await simulator.beat();
  }
  await simulator.stop();
  const conversation = await readConversation(store.db, exchange.workspace.id, visitor.conversation.id);
  expect(conversation?.lastOrdinal).toBe(1);
});

it('writes about one theme in a surge', async () => {
  const simulator = await createSimulator(context, { byHand: true, seed: 8 });
  simulator.set({ surge: true });
  expect(simulator.state().surgeUntil).toBe(now + 90_000);
  const from = now + 1;
  for (let n = 0; n < 24; n += 1) {
    now += 1000;
    await simulator.beat();
  }
  await simulator.stop();
  const fresh = await store.db
    .select()
    .from(conversations)
    .where(eq(conversations.workspaceId, exchange.workspace.id));
  const topics = fresh.filter((row) => row.createdAt >= from).map((row) => row.topic);
  const most = Math.max(...[...new Set(topics)].map((topic) => topics.filter((one) => one === topic).length));
  expect(most / topics.length).toBeGreaterThan(0.7);
});

it('is not available in a workspace that is no demo', async () => {
  const another = await createTestDatabase('postgres', 1);
  const empty = await another.open();
  const simulator = await createSimulator({ ...context, store: empty });
  expect(simulator.state()).toMatchObject({ available: false, on: false });
  await simulator.stop();
  await empty.close();
  await another.drop();
});
