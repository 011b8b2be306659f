import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openConversation } from '../../src/hub/services/inbound.ts';
import { listSideIds } from '../../src/hub/store/queries/sides.ts';
import type { MacroAction } from '../../src/shared/domain/macro-action.ts';
import { timeAfter } from '../../src/shared/domain/time-ahead.ts';
import {
  closeEngines,
  inStep,
  isSent,
  reply,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import type { Exchange } from '../support/exchange.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub, customerWrites, writtenByAgents } from '../support/hub-effects.ts';

let hub: TestHub;
let ahead = 0;
beforeAll(async () => {
  hub = await startTestHub({ clock: () => Date.now() + ahead });
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function workstationOf(name: keyof Exchange['agents']): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}
const escalations = (engine: TestEngine, conversationId: string) =>
  call(engine).escalations.list({ conversationId });
const beside = (engine: TestEngine, conversationId: string) => call(engine).sides.list({ conversationId });
const isThere = (engine: TestEngine, id: string, text: string) =>
  engine
    .db()
    .prepare(
      'SELECT 1 FROM messages WHERE body_text = ? AND conversation = (SELECT n FROM conversations WHERE id = ?)',
    )
    .get(text, id) !== undefined;

const snooze = { type: 'snooze-for', time: { unit: 'working-days', count: 1 } } as const;
const side = (text = 'Has it left?'): MacroAction => ({
  type: 'side',
  groupId: hub.groups.withdrawals.id,
  subject: '',
  text,
});
const escalate = (reason: string, note = 'It is stuck.'): MacroAction => ({
  type: 'escalate',
  targetId: hub.targets.tier2.id,
  reason,
  note,
});
const stuck = 'withdrawal-stuck';
const allFacts = '120 USDT on Ethereum to 0x52908400098527886E0F7030069857D2E4169EE7 have not arrived.';

it('snoozes, asks a team and escalates with the reply, offline in its order, and NOT YET until it has arrived', async () => {
  const { id, subject } = hub.conversations.g1;
  await customerWrites(hub, hub.conversations.g1, allFacts);
  const omar = await workstationOf('omar');
  const mia = await workstationOf('mia');
  await until('the words are here', () => isThere(omar, id, allFacts));
  await hub.stop();
  const { keys, lacksForEscalation } = await reply(omar, id, 'We look into it.', {
    actions: [escalate(stuck), side(), snooze, { type: 'go', to: 'next' }],
  });
  expect(lacksForEscalation).toBe(false);
  expect(keys).toHaveLength(4);
  expect(await escalations(omar, id)).toMatchObject([{ sending: 'waiting', note: 'It is stuck.' }]);
  expect(await beside(omar, id)).toMatchObject([
    { subject, groupName: 'Withdrawals', messages: [{ text: 'Has it left?', state: 'waiting' }] },
  ]);
  await hub.start();
  await until('all of it is there', () => isSent(omar), 30_000);
  await until('it is escalated', async () => (await escalations(omar, id))[0]?.sending === 'sent');
  await until('mia is asked', async () => (await beside(mia, id)).length === 1);
  expect((await writtenByAgents(hub, id)).map(({ text }) => text)).toEqual(['We look into it.']);
  const [until1, until2] = [Date.now() - 600_000, Date.now()].map((at) =>
    timeAfter(snooze.time, at, hub.agents.omar.timezone),
  );
  expect([until1, until2]).toContain((await conversationAtHub(hub, id)).snoozedUntil);
  expect(omar.services.outbox.halfDone({ conversationId: null })).toEqual([]);
});

it('asks nobody when the reply it hangs on is stopped, and asks once when that goes after all', async () => {
  const { id } = hub.conversations.g2;
  const omar = await workstationOf('omar');
  const lena = await workstationOf('lena');
  const { connection } = omar.station().link;
  connection.needsSignIn('wait for the other one');
  await reply(omar, id, 'Mine.', { actions: [side('Only after the reply.')] });
  await reply(lena, id, 'I have it already.');
  await until('lena is through', () => isSent(lena));
  connection.restart();
  await until('both are stopped', () => omar.status().outbox.parked === 2);
  expect(await listSideIds(hub.hub.store.db, [id])).toEqual([]);
  const [head] = omar.services.outbox.list();
  omar.services.outbox.retry({ key: head?.key ?? '', force: true });
  await until('the team is asked', async () => (await beside(lena, id)).length === 1);
  await until('all of it is there', () => isSent(omar));
  expect(await beside(omar, id)).toMatchObject([
    { messages: [{ text: 'Only after the reply.', state: 'sent' }] },
  ]);
});

it('opens the card with what the macro says where the checklist lacks something, and takes all of it back as it was', async () => {
  const { id } = hub.conversations.g3;
  const omar = await workstationOf('omar');
  await call(omar).settings.set({ undoSeconds: { chat: 30 } });
  const actions: MacroAction[] = [{ type: 'go', to: 'close-tab' }, snooze, side(), escalate(stuck)];
  const sent = await reply(omar, id, 'One moment.', { actions });
  expect(sent.lacksForEscalation).toBe(true);
  expect(await escalations(omar, id)).toEqual([]);
  expect((await call(omar).escalations.begin({ conversationId: id })).draft).toMatchObject({
    targetId: hub.targets.tier2.id,
    reason: stuck,
    note: 'It is stuck.',
    override: '',
    tell: false,
  });
  await call(omar).outbox.undo({ keys: sent.keys });
  const draft = await call(omar).draft.get({ conversationId: id, mode: 'reply' });
  expect(draft).toMatchObject({ text: 'One moment.' });
  expect(draft?.actions).toEqual(expect.arrayContaining(actions));
  expect(draft?.actions).toHaveLength(actions.length);
  expect(await beside(omar, id)).toEqual([]);
});

/** A conversation of its own, which somebody began. */
async function fresh() {
  const opened = await openConversation(hub.hub.context, hub.workspace.id, {
    customer: { create: { name: 'Noa', locale: 'en', email: null } },
    channel: 'chat',
    subject: 'Undone',
    groupId: hub.groups.general.id,
    restricted: false,
    first: { id: newId(), text: 'Hello?' },
  });
  if (opened.outcome !== 'opened') throw new Error(`Not opened: ${opened.outcome}`);
  return opened.conversation;
}

describe('actions that are taken back after the reply has left', () => {
  const status = (to: 'pending' | 'on_hold') => ({ type: 'status' as const, status: to });
  const marked: MacroAction = { type: 'tags', add: ['waiting'], remove: [] };
  const urgent: MacroAction = { type: 'priority', priority: 'urgent' };
  const send = async (actions: MacroAction[]) => {
    const { id } = await fresh();
    const omar = await workstationOf('omar');
    const before = await conversationAtHub(hub, id);
    const sent = await reply(omar, id, 'One moment.', { actions });
    await until('all of it is there', () => isSent(omar));
    const keys = sent.reversible.map(({ key }) => key);
    return { id, omar, before, sent, keys };
  };

  it('takes them back at the hub, the reply stays, and a note cannot be', async () => {
    const note: MacroAction = { type: 'note', text: 'Look twice.' };
    const { id, omar, before, sent, keys } = await send([status('pending'), note, marked, urgent]);
    expect(sent.reversible.map(({ action }) => action)).toEqual([status('pending'), marked, urgent]);
    expect(await conversationAtHub(hub, id)).toMatchObject({ status: 'pending', priority: 'urgent' });
    const { steps } = await call(omar).compose.undoAlong({ keys });
    expect(steps.map(({ outcome }) => outcome)).toEqual(['undone', 'undone', 'undone']);
    await until('it has arrived', () => isSent(omar));
    const { priority, tags } = before;
    expect(await conversationAtHub(hub, id)).toMatchObject({ status: 'open', priority, tags });
    expect((await writtenByAgents(hub, id)).map(({ text }) => text)).toEqual(['One moment.', 'Look twice.']);
    // Once is enough.
    expect(await call(omar).compose.undoAlong({ keys })).toEqual({ steps: [] });
  });

  it('leaves what a colleague changed at another desk, and says so', async () => {
    const { id, omar, keys } = await send([status('pending'), marked]);
    const lena = await workstationOf('lena');
    await call(lena).conversation.act({ ids: [id], action: status('on_hold') });
    await until(
      'it is here',
      async () => (await call(omar).conversation.get({ id })).conversation.status === 'on_hold',
    );
    const { steps } = await call(omar).compose.undoAlong({ keys });
    expect(steps).toEqual([
      { action: status('pending'), outcome: 'changed' },
      { action: marked, outcome: 'undone' },
    ]);
    await until('it has arrived', () => isSent(omar));
    expect(await conversationAtHub(hub, id)).toMatchObject({ status: 'on_hold', tags: [] });
  });

  it('keeps a colleague’s change that it has not heard of, as a conflict that is told', async () => {
    const { id, omar, keys } = await send([status('pending')]);
    const lena = await workstationOf('lena');
    const { connection } = omar.station().link;
    connection.needsSignIn('wait for the other one');
    await call(lena).conversation.act({ ids: [id], action: status('on_hold') });
    await until('lena is through', () => isSent(lena));
    expect((await call(omar).compose.undoAlong({ keys })).steps).toMatchObject([{ outcome: 'undone' }]);
    connection.restart();
    await until('it is stopped', () => omar.status().outbox.parked === 1);
    expect(await conversationAtHub(hub, id)).toMatchObject({ status: 'on_hold' });
  });

  it('reverses what is just on its way behind it', async () => {
    const { id } = await fresh();
    const omar = await workstationOf('omar');
    omar.station().link.connection.needsSignIn('wait');
    const sent = await reply(omar, id, 'One moment.', { actions: [status('pending'), marked, urgent] });
    const keys = sent.reversible.map(({ key }) => key);
    // Tried once, and not known whether it was done.
    omar.db().prepare("UPDATE outbox SET state = 'claimed', attempts = 1 WHERE key = ?").run(keys[1]);
    const { steps } = await call(omar).compose.undoAlong({ keys });
    expect(steps.map(({ outcome }) => outcome)).toEqual(['undone', 'undone', 'undone']);
    expect((await call(omar).conversation.get({ id })).conversation.tags).toEqual([]);
  });

  it('takes what waits still out of the outbox alone', async () => {
    const { id } = await fresh();
    const omar = await workstationOf('omar');
    const { connection } = omar.station().link;
    connection.needsSignIn('wait');
    const sent = await reply(omar, id, 'One moment.', { actions: [status('pending'), marked] });
    const { steps } = await call(omar).compose.undoAlong({ keys: sent.reversible.map(({ key }) => key) });
    expect(steps.map(({ outcome }) => outcome)).toEqual(['undone', 'undone']);
    connection.restart();
    await until('the reply is there', () => isSent(omar));
    expect((await writtenByAgents(hub, id)).map(({ text }) => text)).toEqual(['One moment.']);
    expect(await conversationAtHub(hub, id)).toMatchObject({ tags: [] });
  });

  it('reverses nothing of a reply that was taken back whole', async () => {
    const { id } = await fresh();
    const omar = await workstationOf('omar');
    await call(omar).settings.set({ undoSeconds: { chat: 30 } });
    const sent = await reply(omar, id, 'One moment.', { actions: [status('pending')] });
    await call(omar).outbox.undo({ keys: sent.keys });
    const { steps } = await call(omar).compose.undoAlong({ keys: sent.reversible.map(({ key }) => key) });
    expect(steps).toMatchObject([{ outcome: 'stays' }]);
    expect(omar.status().outbox).toMatchObject({ waiting: 0, parked: 0 });
  });
});

it('sends nothing while what another team is to read has an open placeholder', async () => {
  const { id } = hub.conversations.g3;
  const omar = await workstationOf('omar');
  await expect(
    call(omar).compose.send({
      conversationId: id,
      mode: 'reply',
      text: 'One moment.',
      attachments: [],
      sources: [],
      actions: [side('About {{ask.amount}}')],
      thenStatus: null,
    }),
  ).rejects.toMatchObject({ kind: 'unfilled-placeholder' });
});

it('does the same at the hub for a reply that leaves later, and says what it could not do', async () => {
  const { id } = hub.conversations.w1;
  const hour = 3_600_000;
  const lena = await workstationOf('lena');
  const gone: MacroAction = { ...side(), groupId: '01970000-0000-7000-8000-00000000dead' } as MacroAction;
  await reply(lena, id, 'Good morning.', {
    at: Date.now() + ahead + hour,
    actions: [
      side(),
      gone,
      { type: 'snooze-for', time: { unit: 'hours', count: 5 } },
      { type: 'go', to: 'stay' },
    ],
  });
  await until('the hub has it', () => isSent(lena));
  ahead += 2 * hour;
  await hub.hub.housekeeping.sendDue();
  await until('it is told', () => lena.services.outbox.halfDone({ conversationId: id }).length === 1);
  expect(lena.services.outbox.halfDone({ conversationId: id })[0]?.steps).toMatchObject([
    { action: { type: 'side' }, state: 'done' },
    { action: { type: 'side' }, state: 'stopped', reason: { code: 'outbox.refused.not-found' } },
    { action: { type: 'snooze-for' }, state: 'done' },
  ]);
  expect((await conversationAtHub(hub, id)).snoozedUntil).toBeGreaterThan(Date.now() + 6 * hour);
});

it('snoozes nothing that is solved by the same macro, now or later', async () => {
  const { id } = hub.conversations.w2;
  const lena = await workstationOf('lena');
  const actions: MacroAction[] = [{ type: 'status', status: 'solved' }, snooze];
  await reply(lena, id, 'Done.', { actions });
  await until('it is there', () => isSent(lena));
  await reply(lena, id, 'Anything else?', { at: Date.now() + ahead + 3_600_000, actions });
  await until('the hub has it', () => isSent(lena));
  ahead += 7_200_000;
  await hub.hub.housekeeping.sendDue();
  expect((await writtenByAgents(hub, id)).map(({ text }) => text)).toEqual(['Done.', 'Anything else?']);
  expect(await conversationAtHub(hub, id)).toMatchObject({ status: 'solved', snoozedUntil: null });
});
