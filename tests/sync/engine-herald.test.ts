import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  closeEngines,
  inStep,
  isSent,
  type startEngine,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { customerWrites, writtenByAgents } from '../support/hub-effects.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

const notes = ({ told }: TestEngine) => told.filter((one) => one.type === 'notify');
const desk = ({ told }: TestEngine) => told.findLast((one) => one.type === 'desk');
const settled = (engine: TestEngine) =>
  until('all sent', () => isSent(engine) && engine.db().prepare('SELECT 1 FROM outbox').get() === undefined);

async function take(engine: TestEngine, agent: keyof TestHub['agents'], id: string): Promise<void> {
  engine.services.act({ ids: [id], action: { type: 'assign', to: hub.agents[agent].id } });
  await settled(engine);
}

async function notify(engine: TestEngine, change: object): Promise<void> {
  const { notify: before } = await call(engine).settings.get({});
  await call(engine).settings.set({ notify: { ...before, ...change } });
}

it('counts what is unread in one’s own conversations: at once, after a crash, and not for the next agent', async () => {
  const engine = await startEngineOf(hub.url, await hub.signIn('sven'));
  await inStep(engine);
  // It counts a moment after the views have changed.
  await until('the first count', () => desk(engine)?.signedIn === true);
  expect(desk(engine)?.needsYou).toBe(0);
  const { g1, g2 } = hub.conversations;
  await take(engine, 'sven', g1.id);
  await take(engine, 'sven', g2.id);
  await customerWrites(hub, g1, 'one');
  await customerWrites(hub, g1, 'two');
  await customerWrites(hub, g2, 'three');
  // They are unread from their first words on; what is read below must be all of it.
  await until('all to be here', () => preview(engine, g2.id) === 'three');
  await until('two conversations', () => desk(engine)?.needsYou === 2);

  const ordinal = (await call(engine).conversation.get({ id: g1.id })).conversation.lastOrdinal;
  await call(engine).conversation.seen({ id: g1.id, ordinal });
  await until('one has been read', () => desk(engine)?.needsYou === 1);

  // Started anew while nothing can be reached: the first thing the shell hears is the right number.
  await engine.close();
  const again = engine.reopen({ transport: { ...offline } });
  expect(again.told[0]).toEqual({ type: 'desk', needsYou: 1, quietUntil: null, signedIn: true });
  await call(again).session.signOut({});
  expect(desk(again)).toMatchObject({ needsYou: 0, signedIn: false });
});

const offline = {
  fetch: () => Promise.reject(new Error('offline')),
  openSocket: () => {
    throw new Error('offline');
  },
} as unknown as NonNullable<Parameters<typeof startEngine>[0]['transport']>;

it('announces by view, by channel and at the hours that the agent has chosen', async () => {
  const engine = await startEngineOf(hub.url, await hub.signIn('lena'));
  await inStep(engine);
  const { g3, w1 } = hub.conversations;
  await customerWrites(hub, g3, 'nobody has me');
  await notify(engine, { views: { mine: 'sound', [`group:${w1.groupId}`]: 'silent' } });
  await customerWrites(hub, w1, 'in a queue that is watched');
  await until('the watched queue', () => notes(engine).length > 0);
  expect(notes(engine)).toEqual([
    expect.objectContaining({ kind: 'watched', conversationId: w1.id, sound: null, mayReply: false }),
  ]);

  await notify(engine, { showText: false });
  await customerWrites(hub, w1, 'a word that nobody beside may read');
  await until('another', () => notes(engine).length > 1);
  expect(notes(engine).at(-1)?.note).toEqual({ what: 'wordless' });
  expect(JSON.stringify(engine.told)).not.toContain('nobody beside');

  await notify(engine, { channels: { chat: 'off' } });
  await customerWrites(hub, w1, 'in a channel that is off');
  await notify(engine, { channels: {} });
  engine.quiet(Date.now() + 60_000);
  expect((await call(engine).settings.get({})).notify.pausedUntil).toBeGreaterThan(Date.now());
  await customerWrites(hub, w1, 'while it is quiet');
  await until('it has come', () => preview(engine, w1.id) === 'while it is quiet');
  expect(notes(engine)).toHaveLength(2);
  await until('the tray knows', () => (desk(engine)?.quietUntil ?? 0) > Date.now());

  engine.quiet(null);
  await customerWrites(hub, w1, 'loud again');
  await until('announced again', () => notes(engine).length === 3);
});

const preview = (engine: TestEngine, id: string) =>
  engine.db().prepare<[string], { preview: string }>('SELECT preview FROM conversations WHERE id = ?').get(id)
    ?.preview;

it('announces what somebody else gives to the agent, and not what they take themselves', async () => {
  const engine = await startEngineOf(hub.url, await hub.signIn('mia'));
  await inStep(engine);
  const { w1, w2 } = hub.conversations;
  await take(engine, 'mia', w1.id);
  const lead = await startEngineOf(hub.url, await hub.signIn('lena'));
  await inStep(lead);
  lead.services.act({ ids: [w2.id], action: { type: 'assign', to: hub.agents.mia.id } });
  await until('given', () => notes(engine).length > 0);
  expect(notes(engine)).toEqual([
    expect.objectContaining({
      kind: 'assigned',
      conversationId: w2.id,
      note: { what: 'assigned', from: 'Zoe', text: 'Zoe sent it to the wrong network' },
    }),
  ]);
});

it('sends what is written into a note like any reply, and keeps as a draft what may not leave so', async () => {
  const engine = await startEngineOf(hub.url, await hub.signIn('sven'));
  await inStep(engine);
  const { g3 } = hub.conversations;
  await take(engine, 'sven', g3.id);
  await engine.replyFromNote({ conversationId: g3.id, text: 'I am looking into it.' });
  await settled(engine);
  expect((await writtenByAgents(hub, g3.id)).map(({ text }) => text)).toEqual(['I am looking into it.']);

  const kept = engine.replyFromNote({ conversationId: g3.id, text: 'Hello {{customer.name}}' });
  // Written while the one before is still on its way.
  await engine.replyFromNote({ conversationId: g3.id, text: 'And this.' });
  await kept;
  expect(engine.told.filter(({ type }) => type === 'reply-kept')).toHaveLength(2);
  const draft = await call(engine).draft.get({ conversationId: g3.id, mode: 'reply' });
  expect(draft?.text).toBe('Hello {{customer.name}}\n\nAnd this.');
  expect(await writtenByAgents(hub, g3.id)).toHaveLength(1);
  // Out of sight meanwhile: nothing breaks.
  await engine.replyFromNote({ conversationId: crypto.randomUUID(), text: 'to nobody' });
});

it('says while a conversation is in sight', async () => {
  const engine = await startEngineOf(hub.url, await hub.signIn('sven'));
  await inStep(engine);
  const { g1 } = hub.conversations;
  await take(engine, 'sven', g1.id);
  await call(engine).presence.set({ here: [{ conversationId: g1.id, doing: 'viewing' }] });
  await customerWrites(hub, g1, 'do you see me?');
  await until('announced', () => notes(engine).length > 0);
  expect(notes(engine)[0]).toMatchObject({ inSight: true });
});
