import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { closeEngines, differences, inStep, isSent, reply, startEngineOf, until } from '../support/engine.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { conversationAtHub, customerWrites, executedKeys, writtenByAgents } from '../support/hub-effects.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

async function engineOf(name: Parameters<TestHub['signIn']>[0], options = {}) {
  const session = await hub.signIn(name);
  const engine = await startEngineOf(hub.url, session, options);
  await inStep(engine);
  return { engine, session };
}

it('delivers what was written offline exactly once and in order', async () => {
  const { engine, session } = await engineOf('omar');
  const { id } = hub.conversations.g1;
  await hub.stop();
  await until('offline', () => engine.status().connection.state === 'offline');
  const first = await reply(engine, id, 'first answer');
  await reply(engine, id, 'a word to the team', { mode: 'note' });
  const second = await reply(engine, id, 'second answer', {
    actions: [{ type: 'tags', add: ['fees'], remove: [] }],
    thenStatus: 'solved',
  });
  expect(second.keys).toHaveLength(3);
  expect(engine.status().outbox).toEqual({ waiting: 5, parked: 0 });
  expect(engine.services.outbox.list().map((item) => [item.kind, item.state, item.reason?.code])).toEqual([
    ['reply', 'waiting', 'outbox.waiting.offline'],
    ['note', 'waiting', 'outbox.waiting.offline'],
    ['reply', 'waiting', 'outbox.waiting.offline'],
    ['tags', 'waiting', 'outbox.waiting.offline'],
    ['status', 'waiting', 'outbox.waiting.offline'],
  ]);
  await hub.start();
  await until('everything sent', () => isSent(engine));
  expect((await writtenByAgents(hub, id)).map(({ kind, text }) => [kind, text])).toEqual([
    ['reply', 'first answer'],
    ['note', 'a word to the team'],
    ['reply', 'second answer'],
  ]);
  expect(await conversationAtHub(hub, id)).toMatchObject({ status: 'solved', tags: ['fees'] });
  const keys = await executedKeys(hub);
  for (const key of [...first.keys, ...second.keys])
    expect(keys.filter((one) => one === key)).toHaveLength(1);
  await until('the echo', () => engine.db().prepare('SELECT 1 FROM outbox').get() === undefined);
  expect(await differences(engine, hub.url, session)).toEqual([]);
});

it('parks a stale reply with its reason and what came with it, and lets the rest go on', async () => {
  const { engine } = await engineOf('omar');
  const { engine: other } = await engineOf('lena');
  const { g2, g3 } = hub.conversations;
  await hub.stop();
  await until('offline', () => engine.status().connection.state === 'offline');
  const stale = await reply(engine, g2.id, 'too late an answer', { thenStatus: 'solved' });
  const noted = await reply(engine, g2.id, 'a note of its own', { mode: 'note' });
  await reply(engine, g3.id, 'in time elsewhere');
  const held = engine.station().link.connection;
  held.needsSignIn('wait for the other one');
  await hub.start();
  await until('the other online', () => other.status().connection.state === 'online');
  await reply(other, g2.id, 'lena was faster');
  await until('lena is through', () => isSent(other));
  held.restart();
  await until('the rest sent', () => engine.status().outbox.waiting === 0);
  const items = engine.services.outbox.list();
  expect(items.map((item) => [item.key, item.state, item.reason])).toEqual([
    [stale.keys[0], 'parked', { code: 'outbox.conflict.answered-by-other', values: { agent: 'Lena Vogt' } }],
    [stale.keys[1], 'parked', { code: 'outbox.parked.depends', values: {} }],
  ]);
  expect((await writtenByAgents(hub, g2.id)).map(({ text }) => text)).toEqual([
    'lena was faster',
    'a note of its own',
  ]);
  expect((await writtenByAgents(hub, g3.id)).map(({ text }) => text)).toEqual(['in time elsewhere']);
  expect(await executedKeys(hub)).toContain(noted.keys[0]);

  engine.services.outbox.retry({ key: stale.keys[0] ?? '', force: true });
  await until('sent all the same', () => engine.status().outbox.parked === 0 && isSent(engine));
  expect((await writtenByAgents(hub, g2.id)).map(({ text }) => text)).toContain('too late an answer');
  expect(await conversationAtHub(hub, g2.id)).toMatchObject({ status: 'solved' });
});

it('lets a reply be taken back within its delay, with everything that came along, into one draft', async () => {
  const { engine } = await engineOf('mia');
  const { w1 } = hub.conversations;
  engine
    .db()
    .prepare("INSERT INTO settings VALUES ('undoSeconds', ?)")
    .run(JSON.stringify({ chat: 60 }));
  const attachment = await engine.services.compose.attach({
    name: '../folder/steps.txt',
    bytes: new TextEncoder().encode('step one'),
  });
  const { keys, heldUntil } = await reply(engine, w1.id, 'as last seen', {
    attachments: [attachment],
    actions: [{ type: 'priority', priority: 'high' }],
    thenStatus: 'pending',
  });
  expect(heldUntil).toBeGreaterThan(Date.now());
  expect(engine.services.outbox.list().map((item) => item.state)).toEqual(['held', 'held', 'held']);
  // Any window may take it back; what came along goes with it.
  expect(engine.services.outbox.held()).toEqual([
    { key: keys[0], conversationId: w1.id, customerName: expect.any(String), until: expect.any(Number) },
  ]);
  expect(engine.services.outbox.undo({ keys: keys.slice(0, 1) })).toEqual({ restored: true });
  expect(engine.services.outbox.held()).toEqual([]);
  expect(engine.services.outbox.list()).toEqual([]);
  const draft = engine.db().prepare('SELECT text, attachments, actions FROM drafts').all();
  expect(draft).toEqual([
    {
      text: 'as last seen',
      attachments: JSON.stringify([{ ...attachment, name: 'steps.txt' }]),
      actions: JSON.stringify([{ type: 'priority', priority: 'high' }]),
    },
  ]);
  expect(
    engine.db().prepare('SELECT status, priority, queued FROM conversations WHERE id = ?').get(w1.id),
  ).toEqual({
    status: 'new',
    priority: w1.priority,
    queued: 0,
  });
  expect(await writtenByAgents(hub, w1.id)).toEqual([]);
});

it('says too late once a reply has left', async () => {
  const { engine } = await engineOf('mia');
  const { keys } = await reply(engine, hub.conversations.w2.id, 'gone');
  await until('sent', () => isSent(engine));
  expect(() => engine.services.outbox.undo({ keys })).toThrow(/already left/);
});

it('sends a held reply after its time even when the engine crashed meanwhile', async () => {
  const { engine } = await engineOf('mia');
  engine
    .db()
    .prepare("INSERT INTO settings VALUES ('undoSeconds', ?)")
    .run(JSON.stringify({ chat: 1 }));
  await reply(engine, hub.conversations.w2.id, 'held over a crash');
  await engine.close();
  const again = engine.reopen({ hub: { url: null } });
  await until('sent', () => isSent(again));
  expect((await writtenByAgents(hub, hub.conversations.w2.id)).map(({ text }) => text)).toContain(
    'held over a crash',
  );
});

it('brings a file to the hub before the message that needs it', async () => {
  const { engine } = await engineOf('mia');
  const bytes = new TextEncoder().encode(`a file of its own ${Math.random()}`);
  const attachment = await engine.services.compose.attach({ name: 'notes.txt', bytes });
  await reply(engine, hub.conversations.w2.id, 'see the file', { attachments: [attachment] });
  await until('sent', () => isSent(engine));
  const session = await hub.signIn('mia');
  const file = await fetch(`${hub.url}/api/v1/files/${attachment.hash}`, {
    headers: { authorization: `Bearer ${session.accessToken}` },
  });
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
});

it('refuses at once what must not leave', async () => {
  const { engine } = await engineOf('mia');
  const { id } = hub.conversations.w1;
  await expect(reply(engine, id, 'Hello {{customer.name}}')).rejects.toMatchObject({
    kind: 'unfilled-placeholder',
  });
  await expect(reply(engine, id, '   ')).rejects.toMatchObject({ kind: 'empty' });
  await expect(reply(engine, id, `see article:${hub.articles.internal.id}`)).rejects.toMatchObject({
    kind: 'internal-article',
  });
  await expect(reply(engine, id, 'https://help.northgate.example/fraud-checks')).rejects.toMatchObject({
    kind: 'internal-article',
  });
  await expect(
    engine.services.compose.attach({
      name: 'cute.png',
      bytes: new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0]),
    }),
  ).rejects.toMatchObject({ kind: 'unsupported-type' });
  expect(engine.services.outbox.list()).toEqual([]);
});

it('lets one of two agents take a conversation and tells the other who has it', async () => {
  const { engine: omar } = await engineOf('omar');
  const { engine: lena } = await engineOf('lena');
  const { g3 } = hub.conversations;
  omar.services.act({ ids: [g3.id], action: { type: 'assign', to: hub.agents.omar.id } });
  lena.services.act({ ids: [g3.id], action: { type: 'assign', to: hub.agents.lena.id } });
  await until('both decided', () => isSent(omar) && isSent(lena));
  const parked = [...omar.services.outbox.list(), ...lena.services.outbox.list()];
  const { assigneeId } = await conversationAtHub(hub, g3.id);
  const winner = assigneeId === hub.agents.omar.id ? 'Omar Haddad' : 'Lena Vogt';
  expect(parked.map((item) => item.reason)).toEqual([
    { code: 'outbox.conflict.taken', values: { agent: winner } },
  ]);
  await customerWrites(hub, g3, 'hello?');
});
