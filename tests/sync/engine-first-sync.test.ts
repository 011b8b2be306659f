import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { getSyncState, putSyncState } from '../../src/engine/db/queries/sync-state.ts';
import { nodeTransport, type Transport } from '../../src/engine/net/transport.ts';
import { documentHash } from '../../src/engine/sync/document-hash.ts';
import { documentHash as hubHash } from '../../src/hub/services/document-hash.ts';
import { markRepliesSeen, openConversation } from '../../src/hub/services/inbound.ts';
import {
  closeEngines,
  differences,
  inStep,
  isSent,
  reply,
  startEngine,
  startEngineOf,
  type TestEngine,
  truthAtEngine,
  until,
} from '../support/engine.ts';
import { startTestHub, type TestHub, testSecret } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

it('brings an agent everything they may see, knowledge and pictures included', async () => {
  const session = await hub.signIn('lena');
  const engine = await startEngineOf(hub.url, session);
  await inStep(engine);
  expect(await differences(engine, hub.url, session)).toEqual([]);
  const { g1, w1, s1, r1 } = hub.conversations;
  const here = Object.keys(truthAtEngine(engine).conversations);
  expect(here).toEqual(expect.arrayContaining([g1.id, w1.id]));
  expect(here).not.toContain(s1.id);
  expect(here).not.toContain(r1.id);
  const db = engine.db();
  expect(db.prepare('SELECT count(*) AS n FROM macros').get()).toEqual({ n: 2 });
  expect(db.prepare('SELECT count(*) AS n FROM articles').get()).toEqual({ n: 2 });
  expect(db.prepare('SELECT state FROM files WHERE hash = ?').get(hub.picture.hash)).toEqual({
    state: 'here',
  });
  expect(await engine.station().workspace.files.read(hub.picture.hash)).toHaveLength(hub.picture.bytes);
  expect(engine.status()).toMatchObject({ me: { name: 'Lena Vogt' }, quarantined: 0, embedded: false });
});

it('brings macros and articles before the history', async () => {
  const asked: string[] = [];
  const transport: Transport = {
    ...nodeTransport,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (pathname.endsWith('/sync/snapshot')) {
        const { phase } = (await request.clone().json()) as { phase: string };
        asked.push(phase);
      } else if (/\/sync\/(manifest|documents)$/.test(pathname)) asked.push('knowledge');
      return nodeTransport.fetch(request);
    },
  };
  await inStep(await startEngineOf(hub.url, await hub.signIn('lena'), { transport }));
  const order = asked.filter((what, at) => what !== asked[at - 1]);
  expect(order).toEqual(['working', 'knowledge', 'history']);
});

it('signs in to the hub in the box by itself and is at once in step after a restart', async () => {
  const first = startEngine({ hub: { embedded: { url: hub.url, secret: testSecret } } });
  await inStep(first);
  expect(first.status()).toMatchObject({ me: { name: 'Omar Haddad' }, embedded: true });
  const before = truthAtEngine(first);
  await first.close();
  const again = first.reopen({ hub: { embedded: { url: null, secret: testSecret } } });
  expect(truthAtEngine(again)).toEqual(before);
  expect(again.status()).toMatchObject({ me: { name: 'Omar Haddad' }, progress: { phase: 'idle' } });
  again.hubMoved({ url: hub.url, secret: testSecret });
  await until('the hub to be found', () => again.status().connection.state === 'online');
});

it('goes on where it was when a first sync was interrupted', async () => {
  for (let n = 0; n < 70; n += 1) {
    await openConversation(hub.hub.context, hub.workspace.id, {
      customer: { create: { name: `Customer ${n}`, locale: 'en', email: null } },
      channel: 'chat',
      subject: `Question ${n}`,
      groupId: hub.groups.withdrawals.id,
      restricted: false,
      first: { id: randomUUID(), text: `Question number ${n}` },
    });
  }
  const asked: string[] = [];
  const session = await hub.signIn('mia');
  let engine: TestEngine | null = null;
  const transport: Transport = {
    ...nodeTransport,
    async fetch(request) {
      if (!request.url.endsWith('/sync/snapshot')) return nodeTransport.fetch(request);
      const { phase, after } = (await request.clone().json()) as { phase: string; after: string | null };
      asked.push(`${phase} ${after}`);
      return nodeTransport.fetch(request);
    },
  };
  engine = await startEngineOf(hub.url, session, { transport });
  for (let n = 0; n < 6 && engine.status().progress.phase !== 'idle'; n += 1) {
    const before = engine.status().progress;
    await until('some progress', () => JSON.stringify(engine?.status().progress) !== JSON.stringify(before));
    await engine.close();
    engine = engine.reopen();
    expect(engine.status().progress).not.toMatchObject({ phase: 'starting' });
  }
  await inStep(engine);
  expect(await differences(engine, hub.url, await hub.signIn('mia'))).toEqual([]);
  // A page may be under way twice when the engine ends before it has come.
  const times = new Map<string, number>();
  for (const page of asked) times.set(page, (times.get(page) ?? 0) + 1);
  expect(Math.max(...times.values())).toBeLessThanOrEqual(2);
});

it('never lets an older page replace what was pushed meanwhile', async () => {
  const { g1 } = hub.conversations;
  const session = await hub.signIn('omar');
  let hold = false;
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let holding = false;
  const transport: Transport = {
    ...nodeTransport,
    async fetch(request) {
      const answer = await nodeTransport.fetch(request);
      if (hold && request.url.endsWith('/sync/snapshot')) {
        hold = false;
        holding = true;
        await held;
      }
      return answer;
    },
  };
  const engine = await startEngineOf(hub.url, session, { transport });
  await inStep(engine);
  await reply(engine, g1.id, 'is it read?');
  await until('sent', () => isSent(engine));
  const stateOf = () =>
    engine
      .db()
      .prepare<[], { state: string }>("SELECT state FROM messages WHERE body_text = 'is it read?'")
      .get()?.state;
  // A new walk over what is here, its page older than the push that overtakes it.
  putSyncState(engine.db(), { ...getSyncState(engine.db()), phase: 'starting' });
  hold = true;
  await hub.stop();
  await until('offline', () => engine.status().connection.state === 'offline');
  await hub.start();
  await until('the page to be on its way', () => holding);
  await markRepliesSeen(
    hub.hub.context,
    { workspaceId: hub.workspace.id, conversationId: g1.id },
    1_000,
    'read',
  );
  await until('the push', () => stateOf() === 'read');
  release();
  await inStep(engine);
  expect(stateOf()).toBe('read');
  expect(await differences(engine, hub.url, session)).toEqual([]);
});

it('agrees with the hub on how a document is hashed', () => {
  const document = { b: [1, { z: null, a: 'ß' }], a: undefined, hash: 'whatever', c: '\u2028' };
  expect(documentHash(document)).toBe(hubHash(document));
});
