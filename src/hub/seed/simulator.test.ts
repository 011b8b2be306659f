import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLog } from '../../logging/open-log.ts';
import type { HubContext } from '../context.ts';
import { openFileStore } from '../files/file-store.ts';
import { openLiveFloor } from '../realtime/live-floor.ts';
import { openConversation } from '../services/inbound.ts';
import { openStore } from '../store/open-store.ts';
import { readConversation } from '../store/queries/conversations.ts';
import { conversations, messages } from '../store/schema/conversations.ts';
import type { Store } from '../store/store.ts';
import { seedDemo } from './demo.ts';
import type { GeneratedExchange } from './generate.ts';
import { createSimulator } from './simulator.ts';

let store: Store;
let context: HubContext;
let exchange: GeneratedExchange;
let folder: string;
let now = Date.UTC(2025, 10, 22, 15, 0);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundcrew-simulator-'));
  store = await openStore({ kind: 'pglite', memory: true });
  const log = openLog({ name: 'test', dir: folder });
  const clock = () => now;
  context = {
    store,
    log,
    clock,
    files: openFileStore(join(folder, 'files')),
    live: openLiveFloor({ store, log, clock }),
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
  await store.close();
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

it('answers an agent within minutes, and thanks or rates in the end', async () => {
  const simulator = await createSimulator(context, { byHand: true, seed: 11 });
  let opened = '';
  while (opened !== 'opened') opened = await simulator.beat();
  const [row] = await store.db.select().from(conversations).orderBy(conversations.number);
  expect(row).toBeDefined();
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
  const empty = await openStore({ kind: 'pglite', memory: true });
  const simulator = await createSimulator({ ...context, store: empty });
  expect(simulator.state()).toMatchObject({ available: false, on: false });
  await simulator.stop();
  await empty.close();
});
