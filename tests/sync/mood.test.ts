import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openConversation, receiveCustomerMessage } from '../../src/hub/services/inbound.ts';
import { oldMoodsRead, readOldMoods } from '../../src/hub/services/mood/read-old.ts';
import { conversations } from '../../src/hub/store/schema/conversations.ts';
import { hubSettings } from '../../src/hub/store/schema/workspaces.ts';
import type { Conversation } from '../../src/shared/domain/conversation.ts';
import { closeEngines, inStep, isSent, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub, customerWrites } from '../support/hub-effects.ts';

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

const angry = 'This is unacceptable, you are thieves!';
const calmWords = 'It works now, thank you so much.';

/** A customer with as many conversations as they have said something first. */
async function conversationsOf(...firsts: string[]): Promise<Conversation[]> {
  const made: Conversation[] = [];
  for (const text of firsts) {
    const id = made[0]?.customerId;
    const opened = await openConversation(hub.hub.context, hub.workspace.id, {
      customer: id === undefined ? { create: { name: 'Nia', locale: 'en', email: null } } : { id },
      channel: 'email',
      subject: text,
      groupId: hub.groups.general.id,
      first: { id: uuidv7(), text },
    });
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    made.push(opened.conversation);
  }
  return made;
}
const moodAtHub = async ({ id }: Conversation) => (await conversationAtHub(hub, id)).mood;

it('a mark comes along where conversations become one, and goes back where it was when that is undone', async () => {
  const [stays, ends] = await conversationsOf('Where is my deposit?', angry);
  if (!stays || !ends) throw new Error('no conversations');
  const engine = await engineOf('omar');
  await until('they are here', async () => (await listed(engine)).some(({ id }) => id === ends.id));
  const mood = async (id: string) => (await call(engine).conversation.get({ id })).conversation.mood;
  engine.services.merging.merge({ id: stays.id, otherId: ends.id });
  await until('the mark is with the one that stays', async () => (await mood(stays.id))?.kind === 'angry');
  expect(await moodAtHub(ends)).toBeNull();
  expect(await mood(stays.id)).toMatchObject({ signs: (await moodAtHub(stays))?.signs, quiet: 0 });
  engine.services.merging.unmerge({ id: ends.id });
  await until('it is where it was', async () => (await mood(ends.id))?.kind === 'angry');
  expect(await moodAtHub(stays)).toBeNull();
  expect(await moodAtHub(ends)).toEqual(ends.mood);

  // Something is said in between: what was read there goes back all the same.
  engine.services.merging.merge({ id: stays.id, otherId: ends.id });
  await until('the mark is with the one that stays', async () => (await mood(stays.id))?.kind === 'angry');
  await customerWrites(hub, stays, 'Is somebody looking?');
  engine.services.merging.unmerge({ id: ends.id });
  await until('it is where it was', async () => (await mood(ends.id))?.kind === 'angry');
  expect(await moodAtHub(stays)).toBeNull();

  // An agent has read that they are not: that holds for what was read there too.
  engine.services.merging.merge({ id: stays.id, otherId: ends.id });
  await until('the mark is with the one that stays', async () => (await mood(stays.id))?.kind === 'angry');
  await call(engine).conversation.calm({ id: stays.id });
  await until('it is sent', () => isSent(engine));
  engine.services.merging.unmerge({ id: ends.id });
  await until('they are two', async () => (await mood(ends.id)) === null && (await moodAtHub(ends)) === null);
  await until('it is sent', () => isSent(engine));
  expect(await conversationAtHub(hub, ends.id)).toMatchObject({ mergedIntoId: null, mood: null });
});

it('of two conversations that become one, what the customer wrote last counts', async () => {
  const engine = await engineOf('omar');
  const merged = async (...firsts: [string, string, string?]) => {
    const [stays, ends, third] = await conversationsOf(...(firsts as string[]));
    if (!stays || !ends) throw new Error('no conversations');
    for (const other of third ? [ends, third] : [ends]) {
      await until('they are here', async () => (await listed(engine)).some(({ id }) => id === other.id));
      engine.services.merging.merge({ id: stays.id, otherId: other.id });
    }
    await until('they are one', () => isSent(engine));
    expect((await conversationAtHub(hub, (third ?? ends).id)).mergedIntoId).toBe(stays.id);
    return moodAtHub(stays);
  };
  expect(await merged('I am desperate, these are my life savings', angry)).toMatchObject({ kind: 'angry' });
  expect(await merged(angry, calmWords)).toBeNull();
  expect(await merged(calmWords, angry)).toMatchObject({ kind: 'angry' });
  expect(await merged(angry, 'My number is 12')).toMatchObject({ kind: 'angry', quiet: 1 });
  expect(await merged('My number is 12', angry, 'It was on Monday')).toMatchObject({
    kind: 'angry',
    quiet: 1,
  });
  expect(await merged('My number is 12', angry, calmWords)).toBeNull();
});

it('a mark comes along with the words it is read from where a conversation is split', async () => {
  const [one] = await conversationsOf('Where is my deposit?');
  if (!one) throw new Error('no conversation');
  await customerWrites(hub, one, angry);
  await customerWrites(hub, one, 'My number is 12');
  const engine = await engineOf('omar');
  const split = async (...texts: string[]) => {
    const { messages } = await call(engine).conversation.thread({ id: one.id, limit: 20 });
    const messageIds = messages.filter(({ bodyText }) => texts.includes(bodyText)).map(({ id }) => id);
    const { id } = engine.services.merging.split({ id: one.id, messageIds });
    await until('it is here', async () => (await listed(engine)).some((row) => row.id === id));
    return conversationAtHub(hub, id);
  };
  const off = await split(angry, 'My number is 12');
  expect(off.mood).toMatchObject({ kind: 'angry', quiet: 1 });
  const { messages } = await call(engine).conversation.thread({ id: off.id, limit: 20 });
  expect(messages.find(({ ordinal }) => ordinal === off.mood?.ordinal)?.bodyText).toBe(angry);
  expect((await split('Where is my deposit?')).mood).toBeNull();
});
