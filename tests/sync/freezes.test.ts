import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { readFreezes } from '../../src/hub/store/queries/freezes.ts';
import type { FreezeDraft } from '../../src/shared/contract/freezes.ts';
import { closeEngines, inStep, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import type { Exchange } from '../support/exchange.ts';
import { type ExchangeProcess, exchangeKey, startExchangeProcess } from '../support/exchange-process.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

type Who = keyof Exchange['agents'];
const phoneIn = '+49 30 123 456, the word of the day first';
let exchange: ExchangeProcess;
let hub: TestHub;
beforeAll(async () => {
  exchange = await startExchangeProcess(['acc-1', 'acc-2', 'acc-3', 'acc-4', 'acc-5']);
  hub = await startTestHub({
    freezing: { phoneIn, exchange: { url: exchange.url, ...exchangeKey, timeoutMs: 1_000 } },
  });
});
afterEach(closeEngines);
afterAll(async () => {
  await hub.close();
  await exchange.close();
});

async function workstationOf(name: Who, url = hub.url): Promise<TestEngine> {
  const engine = await startEngineOf(url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}
const list = (engine: TestEngine, conversationId: string | null = null) =>
  call(engine).freezes.list({ conversationId });
async function draftOf(engine: TestEngine, account: string, conversationId: string): Promise<FreezeDraft> {
  const { newId, messages } = await call(engine).freezes.begin({ conversationId });
  return {
    id: newId,
    kind: 'freeze',
    account,
    scopes: ['withdrawals', 'login'],
    reason: 'account-takeover',
    note: 'quokkanote: it is not them',
    urgency: 'urgent',
    evidence: messages.map(({ id }) => id),
    links: ['https://status.exchange.example/incident'],
  };
}

/** What its windows are told, as it comes. */
function noticesOf(engine: TestEngine): string[] {
  const heard: string[] = [];
  void (async () => {
    for await (const event of engine.news.connect(new AbortController().signal))
      if (event.type === 'notice') heard.push(event.code);
  })();
  return heard;
}

it('is asked for, approved by another, and true on both workstations at each step', async () => {
  const { id: conversationId } = hub.conversations.g1;
  const [omar, sven, mia] = [
    await workstationOf('omar'),
    await workstationOf('sven'),
    await workstationOf('mia'),
  ];
  const heard = noticesOf(sven);
  const draft = await draftOf(omar, 'acc-1', conversationId);
  expect(await call(omar).freezes.request({ conversationId, draft })).toEqual({
    outcome: 'taken',
    id: draft.id,
  });
  expect(await list(omar, conversationId)).toMatchObject([
    { id: draft.id, state: 'requested', mine: true, deeds: ['withdraw'], requester: 'Omar Haddad' },
  ]);
  expect((await call(omar).freezes.begin({ conversationId })).draft).toBeNull();
  await until('sven has it', async () => (await list(sven)).length === 1);
  expect((await list(sven))[0]).toMatchObject({
    deeds: ['approve', 'refuse'],
    isHere: true,
    discreet: false,
    mine: false,
  });
  expect(sven.told).toContainEqual(expect.objectContaining({ type: 'notify', note: { what: 'restricted' } }));
  expect(heard).toEqual(['notice.freeze-wanted']);
  const facts = await call(sven).freezes.facts({ id: draft.id });
  expect(facts.evidence.map(({ text }) => text)).toEqual(['How much is a transfer?']);
  expect(facts.freeze.links).toEqual(draft.links);
  expect(facts.account).toMatchObject({ frozen: [] });
  await call(sven).freezes.step({ id: draft.id, deed: 'approve', text: '' });
  await until('omar sees it done', async () => (await list(omar))[0]?.state === 'done');
  expect((await list(omar))[0]).toMatchObject({
    decider: 'Sven Dahl',
    readBack: { frozen: ['withdrawals', 'login'] },
    deeds: [],
  });
  expect((await exchange.seen()).effects).toHaveLength(1);
  // What it came to needs nothing more of him.
  await until('sven hears what it came to', async () => heard.length > 1);
  expect(heard.slice(1)).not.toContain('notice.freeze-wanted');
  // Of a queue that is not hers, and not hers to decide.
  await inStep(mia);
  expect(await list(mia)).toEqual([]);
  expect(JSON.stringify(mia.db().prepare('SELECT * FROM freezes').all())).not.toContain('quokkanote');
});

it('names nobody where the conversation is restricted', async () => {
  const { id: conversationId } = hub.conversations.s1;
  const sven = await workstationOf('sven');
  const carla = await workstationOf('carla');
  const told: unknown[] = [];
  void (async () => {
    for await (const event of carla.news.connect(new AbortController().signal))
      if (event.type === 'notice') told.push(event.values);
  })();
  const draft = await draftOf(sven, 'acc-5', conversationId);
  await call(sven).freezes.request({ conversationId, draft });
  // Whoever belongs to the queue may open it, and the list names nobody all the same.
  expect((await list(sven)).find(({ id }) => id === draft.id)).toMatchObject({
    isHere: true,
    discreet: true,
  });
  await until('carla has it', async () => (await list(carla)).some(({ id }) => id === draft.id));
  const { discreet, customerName } = (await list(carla)).find(({ id }) => id === draft.id) ?? {};
  expect(discreet).toBe(true);
  await until('carla is told', () => told.length > 0);
  expect(JSON.stringify(told)).not.toContain(customerName);
  await call(sven).freezes.step({ id: draft.id, deed: 'withdraw', text: '' });
});

it('shows who decides what lies in queues that are not theirs, and nothing else of them', async () => {
  const { id: conversationId } = hub.conversations.w1;
  const mia = await workstationOf('mia');
  const draft = await draftOf(mia, 'acc-2', conversationId);
  await call(mia).freezes.request({ conversationId, draft });
  // Also to a workstation that begins with it there.
  const carla = await workstationOf('carla');
  await until('carla has it', async () => (await list(carla)).some(({ id }) => id === draft.id));
  expect((await list(carla)).find(({ id }) => id === draft.id)).toMatchObject({
    isHere: false,
    discreet: true,
    deeds: ['approve', 'refuse'],
  });
  expect((await call(carla).freezes.facts({ id: draft.id })).evidence).toHaveLength(1);
  await call(carla).freezes.step({ id: draft.id, deed: 'refuse', text: 'Call them first.' });
  await until('mia hears why', async () => (await list(mia))[0]?.state === 'refused');
  expect((await list(mia))[0]?.steps.at(-1)).toMatchObject({ by: 'Carla Reyes', text: 'Call them first.' });
});

it('pretends nothing offline: no request, no outbox, the form kept, and how it is phoned in', async () => {
  const { id: conversationId } = hub.conversations.g2;
  const omar = await workstationOf('omar');
  await until(
    'it knows how',
    async () => (await call(omar).freezes.begin({ conversationId })).setup !== null,
  );
  const draft = await draftOf(omar, 'acc-3', conversationId);
  await hub.stop();
  await expect(call(omar).freezes.request({ conversationId, draft })).rejects.toMatchObject({
    kind: 'offline',
  });
  await omar.close();
  const again = omar.reopen();
  const begun = await call(again).freezes.begin({ conversationId });
  expect(begun).toMatchObject({ draft, setup: { phoneIn } });
  expect(await call(again).freezes.setup({})).toMatchObject({ phoneIn });
  expect(await call(again).outbox.list({})).toEqual([]);
  expect(await list(again, conversationId)).toEqual([]);
  await hub.start();
  await inStep(again);
  // Back on the line, nothing goes by itself.
  expect(await readFreezes(hub.hub.context.store.db, [draft.id])).toEqual([]);
  expect(await call(again).freezes.request({ conversationId, draft })).toMatchObject({ outcome: 'taken' });
  await call(again).freezes.step({ id: draft.id, deed: 'withdraw', text: '' });
});

it('is asked for once where the answer is lost, and learns that it was taken', async () => {
  const { id: conversationId } = hub.conversations.g3;
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  const omar = await workstationOf('omar', proxy.url);
  const draft = await draftOf(omar, 'acc-4', conversationId);
  proxy.set({ cutResponseAfter: 1, onlyRequests: /^POST \/api\/v1\/freezes\/request/ });
  await expect(call(omar).freezes.request({ conversationId, draft })).rejects.toMatchObject({
    kind: 'offline',
  });
  proxy.clear();
  await until(
    'the hub has it',
    async () => (await readFreezes(hub.hub.context.store.db, [draft.id])).length === 1,
  );
  await until('omar learns it', async () => (await list(omar, conversationId)).length === 1, 30_000);
  expect((await call(omar).freezes.begin({ conversationId })).draft).toBeNull();
  expect(await call(omar).freezes.request({ conversationId, draft })).toMatchObject({ outcome: 'taken' });
  const [freeze] = await readFreezes(hub.hub.context.store.db, [draft.id]);
  expect(freeze?.steps).toHaveLength(1);
  await proxy.close();
});

it('keeps on the workstation that an identity check was passed, and nothing of it', async () => {
  const { id: conversationId } = hub.conversations.g1;
  const omar = await workstationOf('omar');
  const { newId, customerId } = await call(omar).freezes.begin({ conversationId });
  await call(omar).freezes.recordIdentity({ id: newId, conversationId, level: 'strong', passed: true });
  await until('it is here', async () => {
    const card = await call(omar).customer.card({ id: customerId });
    return card.customer.identity?.passed === true;
  });
  const { identity } = await call(omar).freezes.begin({ conversationId });
  expect(identity).toMatchObject({ level: 'strong', failures: 0, byAgentId: hub.agents.omar.id });
});
