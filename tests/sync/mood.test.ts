import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { oldMoodsRead, readOldMoods } from '../../src/hub/services/mood/read-old.ts';
import { conversations } from '../../src/hub/store/schema/conversations.ts';
import { hubSettings } from '../../src/hub/store/schema/workspaces.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub } from '../support/hub-effects.ts';

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

type Known = keyof TestHub['conversations'];
const writes = (name: Known, text: string) =>
  receiveCustomerMessage(
    hub.hub.context,
    {
      workspaceId: hub.workspace.id,
      conversationId: hub.conversations[name].id,
      customerId: hub.conversations[name].customerId,
    },
    { id: uuidv7(), text },
  );
const listed = async (engine: TestEngine, view: 'open' | `own:${string}` = 'open') =>
  (await call(engine).inbox.list({ view, sort: 'urgency', limit: 50 })).rows;
const moodHere = async (engine: TestEngine, name: Known) =>
  (await listed(engine)).find(({ id }) => id === hub.conversations[name].id)?.mood;

it('puts an upset customer above others of their priority, says why, and takes it back when they are calm', async () => {
  const engine = await engineOf('omar');
  const { g1, g2, g3 } = hub.conversations;
  const order = async () => (await listed(engine)).map(({ id }) => id);
  const before = await order();
  expect(before.indexOf(g1.id)).toBeLessThan(before.indexOf(g3.id));
  await writes('g3', 'This is unacceptable, nobody answers. I want a supervisor!!!');
  await until('it is known', async () => (await moodHere(engine, 'g3')) === 'angry');
  expect((await order())[0]).toBe(g3.id);
  expect((await call(engine).conversation.get({ id: g3.id })).conversation.mood).toMatchObject({
    kind: 'angry',
    signs: expect.arrayContaining(['unacceptable', 'nobody answers', '!!!']),
  });
  expect(await moodHere(engine, 'g2')).toBeNull();
  expect((await listed(engine)).find(({ id }) => id === g2.id)?.id).toBe(g2.id);
  await writes('g3', 'It works now, thank you so much.');
  await until('they are calm', async () => (await moodHere(engine, 'g3')) === null);
  expect(await order()).toEqual(before);
});

it('an agent says that somebody is not upset, offline too; what is written later is read anew', async () => {
  const engine = await engineOf('omar');
  const { g2 } = hub.conversations;
  await writes('g2', 'I am desperate, these are my life savings');
  await until('it is known', async () => (await moodHere(engine, 'g2')) === 'distressed');
  const { connection } = engine.station().link;
  connection.needsSignIn('no line');
  await call(engine).conversation.calm({ id: g2.id });
  expect(await moodHere(engine, 'g2')).toBeNull();
  // Meanwhile they write again: that was not meant.
  await writes('g2', 'Thieves! Give me my money back!');
  connection.restart();
  await until('it is sent', () => isSent(engine));
  await until('the later word is here', async () => (await moodHere(engine, 'g2')) === 'angry');
  await call(engine).conversation.calm({ id: g2.id });
  await until('it is sent', () => isSent(engine));
  expect(await conversationAtHub(hub, g2.id)).toMatchObject({ mood: null });
  const told = async () =>
    (await call(engine).conversation.thread({ id: g2.id, limit: 20 })).messages.filter(
      ({ event }) => event?.type === 'calmed',
    );
  await until('it is told there', async () => (await told()).length > 0);
  expect(await told()).toMatchObject([{ author: { kind: 'agent', id: hub.agents.omar.id } }]);
});

it('shows them in a view of their own; whoever is answered and solved is calm', async () => {
  const engine = await engineOf('omar');
  const { g1 } = hub.conversations;
  await writes('g1', 'I have been waiting for days and nobody answers');
  await until('it is known', async () => (await moodHere(engine, 'g1')) === 'angry');
  const found = await call(engine).views.preview({
    match: 'all',
    conditions: [{ field: 'mood', not: false }],
  });
  expect(found).toMatchObject({ total: 1 });
  await call(engine).conversation.act({ ids: [g1.id], action: { type: 'status', status: 'solved' } });
  await until('it is sent', () => isSent(engine));
  expect(await conversationAtHub(hub, g1.id)).toMatchObject({ status: 'solved', mood: null });
});

it('reads once what was written before the hub could, and no workstation misses it', async () => {
  const engine = await engineOf('mia');
  const { w1 } = hub.conversations;
  await writes('w1', 'You are scammers, give me my money back');
  const { db } = hub.hub.context.store;
  // As a hub was before it knew of moods.
  await db.update(conversations).set({ mood: null }).where(eq(conversations.id, w1.id));
  await db.delete(hubSettings).where(eq(hubSettings.key, oldMoodsRead));
  expect(await readOldMoods(hub.hub.context)).toBeGreaterThan(0);
  expect(await conversationAtHub(hub, w1.id)).toMatchObject({ mood: { kind: 'angry' } });
  await until('it is here', async () => (await moodHere(engine, 'w1')) === 'angry');
  await db.update(conversations).set({ mood: null }).where(eq(conversations.id, w1.id));
  expect(await readOldMoods(hub.hub.context)).toBe(0);
});
