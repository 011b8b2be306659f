import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { changeAgent } from '../../src/hub/services/people.ts';
import { readThread } from '../../src/hub/store/queries/messages.ts';
import { scheduledMessages } from '../../src/hub/store/schema/scheduled.ts';
import type { RichText } from '../../src/shared/domain/rich-text.ts';
import {
  closeEngines,
  inStep,
  isOnline,
  isSent,
  reply,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub, writtenByAgents } from '../support/hub-effects.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

const hour = 3_600_000;
let hub: TestHub;
let ahead = 0;
beforeAll(async () => {
  hub = await startTestHub({ clock: () => Date.now() + ahead });
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function engineOf(name: Parameters<TestHub['signIn']>[0]) {
  const engine = await startEngineOf(hub.url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}
const waiting = (engine: TestEngine, conversationId: string | null) =>
  call(engine).scheduled.list({ conversationId });
const texts = async (id: string) => (await writtenByAgents(hub, id)).map(({ text }) => text);
const customerWrites = (id: string, text: string) =>
  receiveCustomerMessage(
    hub.hub.context,
    {
      workspaceId: hub.workspace.id,
      conversationId: id,
      customerId: Object.values(hub.conversations).find((one) => one.id === id)?.customerId ?? '',
    },
    { id: uuidv7(), text },
  );
/** The hub's clock moves on and it looks at what is due. */
async function later(ms: number): Promise<void> {
  ahead += ms;
  await hub.hub.housekeeping.sendDue();
}
const soon = () => Date.now() + ahead + hour;

it('sends a reply at its time with the workstation off, once, with what comes along', async () => {
  const { id } = hub.conversations.g1;
  const engine = await engineOf('omar');
  const at = soon();
  await reply(engine, id, 'Good morning, it has arrived.', {
    at,
    actions: [{ type: 'tags', add: ['arrived'], remove: [] }],
    thenStatus: 'solved',
  });
  await until('the hub has it', async () => (await waiting(engine, id))[0]?.outboxKey === null);
  expect(await waiting(engine, id)).toMatchObject([
    { at, text: 'Good morning, it has arrived.', mine: true, mayChange: true, heldBecause: null },
  ]);
  await until('the outbox is empty', () => isSent(engine));
  await engine.close();
  await later(hour / 2);
  expect(await texts(id)).toEqual([]);
  await later(hour);
  await later(hour);
  expect(await texts(id)).toEqual(['Good morning, it has arrived.']);
  expect(await conversationAtHub(hub, id)).toMatchObject({ status: 'solved', tags: ['arrived'] });
});

it('keeps its formatting until its time, and when it is called back', async () => {
  const opened = await openConversation(hub.hub.context, hub.workspace.id, {
    customer: { create: { name: 'Nia', locale: 'en' } },
    channel: 'email',
    subject: 'A question',
    groupId: hub.groups.general.id,
    first: { id: uuidv7(), text: 'Can you help?' },
  });
  if (opened.outcome !== 'opened') throw new Error(opened.outcome);
  const { id } = opened.conversation;
  const engine = await engineOf('omar');
  const rich: RichText = { blocks: [{ kind: 'line', runs: [{ text: 'Tomorrow', marks: ['bold'] }] }] };
  await reply(engine, id, 'Tomorrow', { at: soon(), rich });
  await until('the hub has it', async () => (await waiting(engine, id))[0]?.outboxKey === null);
  const [row] = await waiting(engine, id);
  await call(engine).scheduled.edit({ id: row?.id ?? '' });
  expect(await call(engine).draft.get({ conversationId: id, mode: 'reply' })).toMatchObject({
    text: 'Tomorrow',
    rich,
  });
  await reply(engine, id, 'Tomorrow', { at: soon(), rich });
  await until('the outbox is empty', () => isSent(engine));
  await later(2 * hour);
  const lines = await readThread(hub.hub.store.db, id, undefined, 10);
  expect(lines.find(({ kind, author }) => kind === 'reply' && author.kind === 'agent')).toMatchObject({
    bodyText: 'Tomorrow',
    bodyHtml: '<div><strong>Tomorrow</strong></div>',
  });
});

it('a new reply by anybody never releases it early', async () => {
  const { id } = hub.conversations.g2;
  const omar = await engineOf('omar');
  const lena = await engineOf('lena');
  await reply(omar, id, 'Tomorrow’s word', { at: soon() });
  await until('colleagues see it', async () => (await waiting(lena, id)).length === 1);
  expect(await waiting(lena, id)).toMatchObject([{ mine: false, agentName: 'Omar Haddad' }]);
  await reply(lena, id, 'Lena answers now');
  await until('omar has read it', async () =>
    (await call(omar).conversation.thread({ id, limit: 50 })).messages.some(
      ({ bodyText }) => bodyText === 'Lena answers now',
    ),
  );
  await reply(omar, id, 'And so do I');
  await customerWrites(id, 'Thanks!');
  await until('both are sent', async () => (await texts(id)).length === 2);
  await later(0);
  expect(await texts(id)).not.toContain('Tomorrow’s word');
  await until('the warning', async () => (await waiting(omar, id))[0]?.customerWrote === true);
  await later(2 * hour);
  expect(await texts(id)).toContain('Tomorrow’s word');
  await until('it waits no more', async () => (await waiting(lena, id)).length === 0);
});

it('keeps it for its writer when the customer has written and they wish so; then sends it when asked', async () => {
  const { id } = hub.conversations.g3;
  const engine = await engineOf('omar');
  await call(engine).settings.set({ holdScheduled: true });
  await reply(engine, id, 'Please try again tomorrow.', { at: soon() });
  await until('the hub has it', async () => (await waiting(engine, id))[0]?.outboxKey === null);
  await customerWrites(id, 'It works now, never mind.');
  await later(2 * hour);
  expect(await texts(id)).toEqual([]);
  await until('it is held', async () => (await waiting(engine, null))[0]?.heldBecause === 'customer-wrote');
  const [held] = await waiting(engine, id);
  await call(engine).scheduled.move({ id: held?.id ?? '', at: null });
  expect(await texts(id)).toEqual(['Please try again tomorrow.']);
});

it('is moved, edited and called back, by its writer or a lead and by nobody else', async () => {
  const { id } = hub.conversations.g3;
  const omar = await engineOf('omar');
  const sven = await engineOf('sven');
  const before = (await texts(id)).length;
  await reply(omar, id, 'A second thought', { at: soon() });
  await until('sven sees it', async () => (await waiting(sven, id)).length === 1);
  const [theirs] = await waiting(sven, id);
  expect(theirs).toMatchObject({ mayChange: false });
  await expect(call(sven).scheduled.cancel({ id: theirs?.id ?? '' })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  const [mine] = await waiting(omar, id);
  const there = Date.now() + ahead + 5 * hour;
  await call(omar).scheduled.move({ id: mine?.id ?? '', at: there });
  await until('it has moved', async () => (await waiting(omar, id))[0]?.at === there);
  await later(2 * hour);
  expect(await texts(id)).toHaveLength(before);
  await call(omar).scheduled.edit({ id: mine?.id ?? '' });
  expect(await waiting(omar, id)).toEqual([]);
  expect(await call(omar).draft.get({ conversationId: id, mode: 'reply' })).toMatchObject({
    text: 'A second thought',
  });
  await later(9 * hour);
  expect(await texts(id)).toHaveLength(before);
});

it('says that it is queued while the hub is away, and can be taken back there; at the hub nothing is changed unheard', async () => {
  const { id } = hub.conversations.g1;
  const engine = await engineOf('omar');
  await reply(engine, id, 'Held at the hub', { at: soon() });
  await until('the hub has it', async () => (await waiting(engine, id))[0]?.outboxKey === null);
  await hub.stop();
  await until('offline', () => !isOnline(engine));
  const [there] = await waiting(engine, id);
  await expect(call(engine).scheduled.cancel({ id: there?.id ?? '' })).rejects.toMatchObject({
    kind: 'offline',
  });
  const { keys } = await reply(engine, id, 'Queued here', { at: soon() + hour });
  expect(await waiting(engine, id)).toMatchObject([
    { text: 'Held at the hub', outboxKey: null },
    { text: 'Queued here', outboxKey: keys[0] },
  ]);
  expect(await engine.services.outbox.list()).toMatchObject([{ kind: 'schedule', state: 'waiting' }]);
  expect(await engine.services.outbox.undo({ keys })).toEqual({ restored: true });
  expect(await call(engine).draft.get({ conversationId: id, mode: 'reply' })).toMatchObject({
    text: 'Queued here',
  });
  await hub.start();
});

it('says in the conversation and to its writer what of what came along could not be done, and why', async () => {
  const { id } = hub.conversations.g2;
  const omar = await engineOf('omar');
  const { agents, groups } = hub;
  await reply(omar, id, 'Mia will look into it tomorrow.', {
    at: soon(),
    actions: [
      { type: 'tags', add: ['fees'], remove: [] },
      { type: 'assign', to: agents.mia.id },
      { type: 'group', groupId: uuidv7() },
      { type: 'priority', priority: 'high' },
    ],
    thenStatus: 'pending',
  });
  await until('the hub has it', async () => (await waiting(omar, id))[0]?.outboxKey === null);
  await later(2 * hour);

  const line = (engine: TestEngine) =>
    call(engine)
      .conversation.thread({ id, limit: 50 })
      .then(({ messages }) => messages.find(({ event }) => event?.type === 'half-done'));
  await until('it is told there', async () => (await line(omar)) !== undefined);
  const told = await line(omar);
  expect(told).toMatchObject({
    author: { kind: 'system' },
    event: {
      agentId: agents.omar.id,
      steps: [
        { action: { type: 'tags' }, state: 'done', why: null },
        { action: { type: 'assign' }, state: 'stopped', why: 'not-theirs', values: { agent: 'Mia Lund' } },
        { action: { type: 'group' }, state: 'stopped', why: 'no-queue' },
        { action: { type: 'priority' }, state: 'done' },
        { action: { type: 'status', status: 'pending' }, state: 'done' },
      ],
    },
  });
  // What could be done is done.
  expect(await conversationAtHub(hub, id)).toMatchObject({
    priority: 'high',
    status: 'pending',
    assigneeId: null,
  });

  const halves = await call(omar).outbox.halfDone({ conversationId: id });
  expect(halves).toMatchObject([{ head: told?.event && 'messageId' in told.event && told.event.messageId }]);
  expect(
    halves[0]?.steps.map(({ action, state, reason }) => [action.type, state, reason?.code ?? null]),
  ).toEqual([
    ['tags', 'done', null],
    ['assign', 'stopped', 'outbox.refused.not-theirs'],
    ['group', 'stopped', 'outbox.refused.no-queue'],
    ['priority', 'done', null],
    ['status', 'done', null],
  ]);
  // It is its writer's to settle, and nobody else's.
  const lena = await engineOf('lena');
  await until('lena reads it', async () => (await line(lena)) !== undefined);
  expect(await call(lena).outbox.halfDone({ conversationId: null })).toEqual([]);

  await changeAgent(
    hub.hub.context,
    hub.workspace.id,
    agents.mia.id,
    { groupIds: [groups.general.id, groups.withdrawals.id] },
    { kind: 'system', id: null },
  );
  await call(omar).outbox.retryStopped({ head: halves[0]?.head ?? '' });
  await until('mia has it', async () => (await conversationAtHub(hub, id)).assigneeId === agents.mia.id);
  await until('the queue is refused again', () => omar.status().outbox.parked === 1);
  await call(omar).outbox.discardStopped({ head: halves[0]?.head ?? '' });
  expect(await call(omar).outbox.halfDone({ conversationId: null })).toEqual([]);
});

it('has the text of what was called back over a line that lost the answers in the draft', async () => {
  const { id } = hub.conversations.g2;
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  const session = await hub.signIn('omar');
  const text = 'Called back over a weak line';
  const engine = await startEngineOf(proxy.url, session);
  await inStep(engine);
  await reply(engine, id, text, { at: soon() });
  await until('the hub has it', async () =>
    (await waiting(engine, id)).some((one) => one.text === text && one.outboxKey === null),
  );
  const row = (await waiting(engine, id)).find((one) => one.text === text);
  // The hub does it, and both its answers get lost.
  proxy.set({ cutResponseAfter: 0, onlyRequests: /^POST \/api\/v1\/mutations/ });
  await expect(call(engine).scheduled.edit({ id: row?.id ?? '' })).rejects.toMatchObject({ kind: 'offline' });
  expect(await hub.hub.store.db.$count(scheduledMessages, eq(scheduledMessages.id, row?.id ?? ''))).toBe(0);
  proxy.clear();
  await until('it waits no more', async () => !(await waiting(engine, id)).some((one) => one.text === text));
  expect(await call(engine).draft.get({ conversationId: id, mode: 'reply' })).toMatchObject({ text });
  await later(2 * hour);
  expect(await texts(id)).not.toContain(text);
  await proxy.close();
});

it('puts nothing into the draft of what was to be called back and left all the same', async () => {
  const { id } = hub.conversations.g2;
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  const engine = await startEngineOf(proxy.url, await hub.signIn('omar'));
  await inStep(engine);
  await reply(engine, id, 'It left', { at: soon() });
  await until('the hub has it', async () =>
    (await waiting(engine, id)).some((one) => one.text === 'It left' && one.outboxKey === null),
  );
  const row = (await waiting(engine, id)).find((one) => one.text === 'It left');
  proxy.set({ blackHole: true });
  proxy.resetAll();
  await expect(call(engine).scheduled.edit({ id: row?.id ?? '' })).rejects.toMatchObject({ kind: 'offline' });
  await later(2 * hour);
  proxy.clear();
  proxy.resetAll();
  await until(
    'it waits no more',
    async () => !(await waiting(engine, id)).some((one) => one.text === 'It left'),
  );
  expect(await texts(id)).toContain('It left');
  expect((await call(engine).draft.get({ conversationId: id, mode: 'reply' }))?.text ?? '').not.toContain(
    'It left',
  );
  await proxy.close();
});
