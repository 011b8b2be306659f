import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { changeAgent } from '../../src/hub/services/people.ts';
import {
  closeEngines,
  inStep,
  isSent,
  reply,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub, writtenByAgents } from '../support/hub-effects.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
const stops: AbortController[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) stop.abort();
  await closeEngines();
});
afterAll(() => hub.close());

async function engineOf(name: Parameters<TestHub['signIn']>[0], options = {}): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name), options);
  await inStep(engine);
  return engine;
}

/** All that the screen is told from now on. */
function noticesOf(engine: TestEngine): object[] {
  const told: object[] = [];
  const stop = new AbortController();
  stops.push(stop);
  void (async () => {
    for await (const event of engine.news.connect(stop.signal)) if (event.type === 'notice') told.push(event);
  })();
  return told;
}

const halvesOf = (engine: TestEngine, conversationId: string | null = null) =>
  engine.services.outbox.halfDone({ conversationId });
const statesOf = (engine: TestEngine) =>
  halvesOf(engine).flatMap(({ steps }) =>
    steps.map(({ action, state, reason }) => [action.type, state, reason?.code ?? null]),
  );

it('says of a macro, action by action, what was done and why something was not, and tries that again', async () => {
  const engine = await engineOf('omar');
  const told = noticesOf(engine);
  const { general, withdrawals } = hub.groups;
  const { greeting } = hub.macros;
  const { id } = hub.conversations.g1;
  await reply(engine, id, 'Mia will look into it.', {
    sources: [{ kind: 'macro', id: greeting.id, version: 1 }],
    actions: [
      { type: 'tags', add: ['fees'], remove: [] },
      { type: 'assign', to: hub.agents.mia.id },
      { type: 'group', groupId: general.id },
      { type: 'note', text: 'she knows the bank' },
    ],
    thenStatus: 'pending',
  });
  await until('all of it to be settled', () => isSent(engine));

  expect(halvesOf(engine, id)).toMatchObject([
    { conversationId: id, customerName: 'Maya', macros: ['Greeting'] },
  ]);
  // The move comes last, whatever it was in the macro.
  expect(statesOf(engine)).toEqual([
    ['tags', 'done', null],
    ['assign', 'stopped', 'outbox.refused.not-theirs'],
    ['note', 'done', null],
    ['status', 'done', null],
    ['group', 'unneeded', null],
  ]);
  expect(halvesOf(engine)[0]?.steps[1]?.reason?.values).toMatchObject({ agent: 'Mia Lund' });
  expect(halvesOf(engine, hub.conversations.g2.id)).toEqual([]);
  await until('the agent to be told', () => told.length > 0);
  expect(told).toMatchObject([
    { code: 'notice.half-done', conversationId: id, values: { name: 'Maya', stopped: 1, total: 5 } },
  ]);
  expect(await conversationAtHub(hub, id)).toMatchObject({
    status: 'pending',
    tags: ['fees'],
    assigneeId: null,
  });

  const [half] = halvesOf(engine);
  engine.services.outbox.retryStopped({ head: half?.head ?? '' });
  await until('no again', () => engine.status().outbox.parked === 1);
  expect(statesOf(engine)[1]).toEqual(['assign', 'stopped', 'outbox.refused.not-theirs']);

  await changeAgent(
    hub.hub.context,
    hub.workspace.id,
    hub.agents.mia.id,
    { groupIds: [general.id, withdrawals.id] },
    { kind: 'system', id: null },
  );
  engine.services.outbox.retryStopped({ head: half?.head ?? '' });
  await until('nothing left to say', () => halvesOf(engine).length === 0);
  expect(await conversationAtHub(hub, id)).toMatchObject({ assigneeId: hub.agents.mia.id });
  // Once each, the message too.
  expect((await writtenByAgents(hub, id)).map(({ text }) => text)).toEqual([
    'Mia will look into it.',
    'she knows the bank',
  ]);
});

it('does again, over what a colleague did meanwhile, only what was stopped; or lets go of it', async () => {
  const engine = await engineOf('omar');
  const lena = await engineOf('lena');
  for (const [{ id }, way] of [
    [hub.conversations.g2, 'again'],
    [hub.conversations.g3, 'let go'],
  ] as const) {
    const held = engine.station().link.connection;
    held.needsSignIn('wait for the other one');
    await reply(engine, id, 'Solved, I think.', {
      actions: [{ type: 'priority', priority: 'high' }],
      thenStatus: 'solved',
    });
    lena.services.act({ ids: [id], action: { type: 'status', status: 'on_hold' } });
    await until('lena is through', () => isSent(lena));
    // While everything waits nothing is half done.
    expect(halvesOf(engine)).toEqual([]);
    held.restart();
    await until('all of it to be settled', () => isSent(engine));
    expect(statesOf(engine)).toEqual([
      ['priority', 'done', null],
      ['status', 'stopped', 'outbox.conflict.changed'],
    ]);
    expect(halvesOf(engine)[0]?.steps[1]?.reason?.values).toEqual({ agent: 'Lena Vogt' });
    const head = halvesOf(engine)[0]?.head ?? '';
    if (way === 'again') engine.services.outbox.retryStopped({ head });
    else engine.services.outbox.discardStopped({ head });
    await until('nothing left to say', () => halvesOf(engine).length === 0 && isSent(engine));
    expect(engine.status().outbox.parked).toBe(0);
    expect(await conversationAtHub(hub, id)).toMatchObject({
      priority: 'high',
      status: way === 'again' ? 'solved' : 'on_hold',
    });
  }
  expect(engine.db().prepare('SELECT * FROM along').all()).toEqual([]);
});

it('does everything else before a move that takes the conversation out of sight', async () => {
  const engine = await engineOf('mia');
  const { id } = hub.conversations.w1;
  await reply(engine, id, 'Our security team takes over.', {
    actions: [
      { type: 'group', groupId: hub.groups.security.id },
      { type: 'priority', priority: 'urgent' },
      { type: 'tags', add: ['secret-exposed'], remove: [] },
    ],
    thenStatus: 'open',
  });
  await until('all of it to be settled', () => isSent(engine));
  expect(engine.status().outbox.parked).toBe(0);
  expect(await conversationAtHub(hub, id)).toMatchObject({
    groupId: hub.groups.security.id,
    priority: 'urgent',
    tags: ['secret-exposed'],
  });
});

it('forgets what was to come along with a message that is taken back', async () => {
  const engine = await engineOf('mia');
  engine
    .db()
    .prepare("INSERT INTO settings VALUES ('undoSeconds', ?)")
    .run(JSON.stringify({ chat: 60 }));
  const { keys } = await reply(engine, hub.conversations.w2.id, 'One moment.', { thenStatus: 'pending' });
  expect(engine.db().prepare('SELECT head FROM along').all()).toEqual([{ head: keys[0] }]);
  engine.services.outbox.undo({ keys: [keys[0] ?? ''] });
  expect(engine.db().prepare('SELECT head FROM along').all()).toEqual([]);
});
