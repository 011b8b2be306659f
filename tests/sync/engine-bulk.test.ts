import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { changeAgent } from '../../src/hub/services/people.ts';
import { conversations } from '../../src/hub/store/schema/conversations.ts';
import type { BulkAction } from '../../src/shared/contract/bulk.ts';
import { limits } from '../../src/shared/domain/limits.ts';
import { closeEngines, inStep, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub, writtenByAgents } from '../support/hub-effects.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function engineOf(name: Parameters<TestHub['signIn']>[0]): Promise<TestEngine> {
  const engine = await startEngineOf(hub.url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}

const three = () => [hub.conversations.g1.id, hub.conversations.g2.id, hub.conversations.g3.id];
const run = (engine: TestEngine, action: BulkAction, ids = three()) =>
  engine.services.bulk.run({ ids, action }).id;
const progress = (engine: TestEngine, id: string) => engine.services.bulk.progress({ id });
const settled = (engine: TestEngine, id: string) =>
  until('the bulk to settle', () => progress(engine, id).waiting === 0);

it('does one thing to many, counts what was so already, and takes it back', async () => {
  const engine = await engineOf('omar');
  const tag = run(engine, { type: 'tags', add: ['incident-7'], remove: [] }, [hub.conversations.g1.id]);
  await settled(engine, tag);
  const all = run(engine, { type: 'tags', add: ['incident-7'], remove: [] });
  await settled(engine, all);
  expect(progress(engine, all)).toMatchObject({ total: 3, done: 2, unchanged: 1, failedCount: 0 });
  for (const id of three()) expect((await conversationAtHub(hub, id)).tags).toContain('incident-7');

  const back = engine.services.bulk.undo({ id: all }).id;
  await settled(engine, back);
  expect(progress(engine, back)).toMatchObject({ undoes: all, done: 2, failedCount: 0 });
  expect((await conversationAtHub(hub, hub.conversations.g2.id)).tags).not.toContain('incident-7');
  // Only what the bulk has done: the first one had its tag before.
  expect((await conversationAtHub(hub, hub.conversations.g1.id)).tags).toContain('incident-7');
  // Asked twice, it is taken back once.
  expect(engine.services.bulk.undo({ id: all }).id).toBe(back);
});

it('names the one that somebody else has taken, does it when asked again, and leaves the others done', async () => {
  const engine = await engineOf('omar');
  const other = await engineOf('lena');
  const { g1, g2 } = hub.conversations;
  const { id: omar } = hub.agents.omar;
  const { connection } = engine.station().link;
  connection.needsSignIn('wait for the other one');
  const id = run(engine, { type: 'assign', to: omar });
  await until('all queued', () => engine.status().outbox.waiting === 3);
  const hers = run(other, { type: 'assign', to: hub.agents.lena.id }, [g2.id]);
  await settled(other, hers);
  connection.restart();
  await settled(engine, id);
  expect(progress(engine, id)).toMatchObject({
    done: 2,
    failedCount: 1,
    failed: [
      {
        conversationId: g2.id,
        number: g2.number,
        reason: { code: 'outbox.conflict.taken', values: { agent: 'Lena Vogt' } },
      },
    ],
  });
  engine.services.bulk.retry({ id, conversationIds: [g2.id] });
  await settled(engine, id);
  expect(progress(engine, id)).toMatchObject({ done: 3, failedCount: 0 });
  expect((await conversationAtHub(hub, g2.id)).assigneeId).toBe(omar);

  // What has changed since is left alone and named.
  const taken = run(other, { type: 'assign', to: null }, [g1.id]);
  await settled(other, taken);
  await until('it is known here', async () => {
    const row = engine.db().prepare('SELECT assignee_id FROM conversations WHERE id = ?').pluck().get(g1.id);
    return row === null;
  });
  const back = engine.services.bulk.undo({ id }).id;
  await settled(engine, back);
  expect(progress(engine, back)).toMatchObject({
    done: 2,
    failedCount: 1,
    failed: [{ conversationId: g1.id }],
  });
});

it('links all of them to one, names those that have no room for it, and unties what it has tied', async () => {
  const engine = await engineOf('omar');
  const { g1, g2, g3, w1 } = hub.conversations;
  const { db } = hub.hub.store;
  const full = Array.from({ length: limits.linksPerConversation }, (_, index) => ({
    id: randomUUID(),
    number: 90_000 + index,
    type: 'related' as const,
  }));
  await db.update(conversations).set({ links: full }).where(eq(conversations.id, g3.id));
  const linksOf = async ({ id }: { id: string }) =>
    (await conversationAtHub(hub, id)).links.map(({ number, type }) => `${type} ${number}`);
  const action = { type: 'link', number: g1.number, what: 'incident-of' } as const;

  // The one that they are linked to is among them, and left out; another is out of sight.
  const id = run(engine, action, [...three(), w1.id]);
  await settled(engine, id);
  expect(progress(engine, id)).toMatchObject({
    total: 3,
    done: 1,
    failed: [
      {
        conversationId: g3.id,
        reason: { code: 'outbox.refused.too-many-links', values: { number: g3.number, most: 30 } },
      },
      { conversationId: w1.id, reason: { code: 'outbox.lost-access' } },
    ],
  });
  expect(await linksOf(g2)).toEqual([`incident-of ${g1.number}`]);
  expect(await linksOf(g1)).toEqual([`problem-of ${g2.number}`]);

  // Tied already; and one that is not here is said before anything begins.
  const again = run(engine, action, [g2.id]);
  await settled(engine, again);
  expect(progress(engine, again)).toMatchObject({ unchanged: 1, done: 0 });
  expect(() => run(engine, { ...action, number: 99_999_999 })).toThrow('no such conversation here');
  expect(() => run(engine, action, [g1.id])).toThrow('not linked to itself');

  const back = engine.services.bulk.undo({ id }).id;
  await settled(engine, back);
  expect(progress(engine, back)).toMatchObject({ undoes: id, done: 1, failedCount: 0 });
  for (const one of [g1, g2]) expect(await linksOf(one)).toEqual([]);
  await db.update(conversations).set({ links: [] }).where(eq(conversations.id, g3.id));
});

it('takes back offline what has not left, so that the hub never hears of it', async () => {
  const engine = await engineOf('omar');
  const { g3 } = hub.conversations;
  const before = await conversationAtHub(hub, g3.id);
  engine.station().link.connection.needsSignIn('no line');
  const id = run(engine, { type: 'priority', priority: 'urgent' });
  await until('all queued', () => engine.status().outbox.waiting === 3);
  const back = engine.services.bulk.undo({ id }).id;
  await until('all taken back', () => engine.status().outbox.waiting === 0);
  expect(progress(engine, id)).toMatchObject({ done: 0, takenBack: 3, undoneBy: back });
  engine.station().link.connection.restart();
  await until('online', () => engine.status().connection.state === 'online');
  expect((await conversationAtHub(hub, g3.id)).priority).toBe(before.priority);
});

it('goes on after the app has ended in the middle', async () => {
  const engine = await engineOf('omar');
  engine.station().link.connection.needsSignIn('no line');
  const id = run(engine, { type: 'tags', add: ['resumed'], remove: [] });
  // Nothing of it is queued yet: the first slice comes when this turn has ended.
  expect(engine.status().outbox.waiting).toBe(0);
  await engine.close();
  const again = engine.reopen();
  await settled(again, id);
  expect(progress(again, id)).toMatchObject({ done: 3 });
});

it('sends a macro to each with the text filled for them, and names a message that cannot be taken back', async () => {
  const engine = await engineOf('omar');
  await until('macros are here', () => engine.db().prepare('SELECT 1 FROM macros').get() !== undefined);
  const { g1, g2 } = hub.conversations;
  const { macros } = hub;
  const macro = Object.values(macros)[0];
  if (!macro) throw new Error('no macro');
  const id = run(engine, { type: 'macro', macroId: macro.id }, [g1.id, g2.id]);
  await until('held', () => engine.status().outbox.waiting > 0);
  const keys = engine.services.outbox.list().map(({ key }) => key);
  // They are taken back with their bulk, not by the key that takes back one's own last reply.
  expect(engine.services.outbox.held()).toEqual([]);
  for (const key of keys)
    engine.db().prepare("UPDATE outbox SET state = 'queued', hold_until = NULL WHERE key = ?").run(key);
  engine.station().sender.wake();
  await settled(engine, id);
  expect(progress(engine, id).failed).toEqual([]);
  expect((await writtenByAgents(hub, g1.id)).length).toBeGreaterThan(0);
  const back = engine.services.bulk.undo({ id }).id;
  await settled(engine, back);
  expect(progress(engine, back).failed.map(({ reason }) => reason.code)).toEqual([
    'outbox.already-sent',
    'outbox.already-sent',
  ]);
});

it.each([
  ['text', { bodies: { en: 'Hi {% if customer.tier == "vip" %}x' }, actions: [] }],
  [
    'question to another team',
    {
      bodies: { en: '{% comment %}Says nothing.{% endcomment %}' },
      actions: [{ type: 'side', groupId: '', subject: 'Fees', text: '{% for x in y %}' }],
    },
  ],
])('sends none of a macro whose %s nothing can fill in', async (_, says) => {
  const engine = await engineOf('omar');
  await until('macros are here', () => engine.db().prepare('SELECT 1 FROM macros').get() !== undefined);
  const { id: macroId } = hub.macros.greeting;
  const actions = says.actions.map((action) => ({ ...action, groupId: hub.groups.withdrawals.id }));
  engine
    .db()
    .prepare(
      `UPDATE macros SET document = json_set(document, '$.bodies', json(?), '$.actions', json(?)) WHERE id = ?`,
    )
    .run(JSON.stringify(says.bodies), JSON.stringify(actions), macroId);
  const id = run(engine, { type: 'macro', macroId });
  await settled(engine, id);
  expect(progress(engine, id)).toMatchObject({ total: 3, done: 0, failedCount: 3 });
  const codes = progress(engine, id).failed.map(({ reason }) => reason.code);
  expect(codes).toEqual(Array(3).fill('outbox.refused.unfilled-placeholder'));
  expect(engine.services.outbox.list()).toEqual([]);
});

it('of a macro says for each conversation, action by action, what was not done, tries that again, and takes back what was', async () => {
  const engine = await engineOf('omar');
  await until('macros are here', () => engine.db().prepare('SELECT 1 FROM macros').get() !== undefined);
  const { g1, g2 } = hub.conversations;
  const { mia } = hub.agents;
  const { general, withdrawals } = hub.groups;
  const { id: macroId } = hub.macros.greeting;
  // A macro of several actions, on this workstation alone: what is queued of it goes to the real hub.
  const actions = [
    { type: 'tags', add: ['by-macro'], remove: [] },
    { type: 'assign', to: mia.id },
    { type: 'priority', priority: 'low' },
  ];
  engine
    .db()
    .prepare(`UPDATE macros SET document = json_set(document, '$.actions', json(?)) WHERE id = ?`)
    .run(JSON.stringify(actions), macroId);
  const letGo = async (id: string) => {
    await until('held', () => engine.status().outbox.waiting > 0);
    engine.db().exec("UPDATE outbox SET state = 'queued', hold_until = NULL WHERE state = 'held'");
    engine.station().sender.wake();
    await until('nothing on its way', () => engine.status().outbox.waiting === 0);
    expect(progress(engine, id).waiting).toBe(0);
  };
  const said = (id: string) =>
    progress(engine, id).failed.map(({ number, final, steps }) => [
      number,
      final,
      ...steps.map(({ action, state, reason }) => [action?.type ?? 'message', state, reason?.code ?? null]),
    ]);
  const id = run(engine, { type: 'macro', macroId }, [g1.id, g2.id]);
  await letGo(id);
  const half = (number: number) => [
    number,
    false,
    ['message', 'done', null],
    ['tags', 'done', null],
    ['assign', 'stopped', 'outbox.refused.not-theirs'],
    ['priority', 'done', null],
  ];
  expect(progress(engine, id)).toMatchObject({ total: 2, done: 0, failedCount: 2 });
  expect(said(id)).toEqual([half(g1.number), half(g2.number)]);
  // Each conversation says so itself, for as long as it is so.
  const halves = () => engine.services.outbox.halfDone({ conversationId: null });
  expect(halves().map(({ conversationId }) => conversationId)).toEqual([g1.id, g2.id]);

  const before = (await writtenByAgents(hub, g1.id)).length;
  await changeAgent(
    hub.hub.context,
    hub.workspace.id,
    mia.id,
    { groupIds: [general.id, withdrawals.id] },
    { kind: 'system', id: null },
  );
  engine.services.bulk.retry({ id, conversationIds: [g1.id] });
  await until('the first is done', () => progress(engine, id).done === 1);
  expect(said(id)).toEqual([half(g2.number)]);
  expect(halves().map(({ conversationId }) => conversationId)).toEqual([g2.id]);
  expect(await conversationAtHub(hub, g1.id)).toMatchObject({ assigneeId: mia.id, priority: 'low' });

  // What was read stays and is named; everything else is taken back, and nothing is said twice.
  const back = engine.services.bulk.undo({ id }).id;
  await until('all of it taken back', () => progress(engine, back).failedCount === 2);
  await until('nothing on its way', () => engine.status().outbox.waiting === 0);
  expect(said(back)).toEqual([
    [
      g1.number,
      true,
      ['priority', 'done', null],
      ['assign', 'done', null],
      ['tags', 'done', null],
      ['message', 'stopped', 'outbox.already-sent'],
    ],
    [
      g2.number,
      true,
      ['priority', 'done', null],
      ['tags', 'done', null],
      ['message', 'stopped', 'outbox.already-sent'],
    ],
  ]);
  expect(halves()).toEqual([]);
  expect(engine.status().outbox.parked).toBe(0);
  const now = await conversationAtHub(hub, g1.id);
  expect(now.priority).not.toBe('low');
  expect(now.tags).not.toContain('by-macro');
  expect((await writtenByAgents(hub, g1.id)).length).toBe(before);
});
