import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { closeEngines, inStep, isOnline, isSent, reply, startEngine, until } from '../support/engine.ts';
import { everyonesPassword } from '../support/exchange.ts';
import { startTestHub, type TestHub, testSecret } from '../support/hub.ts';
import { writtenByAgents } from '../support/hub-effects.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

const minute = 60_000;
let hub: TestHub;
let hubClock = 0;
beforeAll(async () => {
  hub = await startTestHub({ server: true, clock: () => Date.now() + hubClock });
});
afterEach(closeEngines);
afterAll(() => hub.close());

const credentials = (name: keyof TestHub['agents'], hubUrl = hub.url) => ({
  hubUrl,
  email: hub.agents[name].email,
  password: everyonesPassword,
});

async function signedIn(name: keyof TestHub['agents'], hubUrl = hub.url) {
  const engine = startEngine({ hub: { url: null } });
  await engine.services.session.signIn(credentials(name, hubUrl));
  await inStep(engine);
  return engine;
}

it('asks who is there on a new workstation, and signs them in', async () => {
  const engine = startEngine({ hub: { url: null } });
  expect(engine.status()).toMatchObject({ connection: { state: 'needs-sign-in' }, me: null, hubUrl: null });
  await expect(
    engine.services.session.signIn({ ...credentials('omar'), password: 'not it' }),
  ).rejects.toMatchObject({ kind: 'wrong-credentials' });
  await expect(
    engine.services.session.signIn(credentials('omar', 'http://127.0.0.1:9')),
  ).rejects.toMatchObject({ kind: 'offline', retry: true });
  await engine.services.session.signIn(credentials('omar', `${hub.url}/`));
  await inStep(engine);
  expect(engine.status()).toMatchObject({ me: { name: 'Omar Haddad' }, hubUrl: hub.url, embedded: false });
  expect(engine.told).toContainEqual({ type: 'hub-choice', embedded: false });
  expect([...engine.secrets.values()]).toHaveLength(1);
});

it('comes back by its refresh token alone, which is new each time', async () => {
  const first = await signedIn('omar');
  const [before] = first.secrets.values();
  await first.close();
  const again = first.reopen();
  await until('online', () => isOnline(again));
  expect(again.status().me?.name).toBe('Omar Haddad');
  expect([...again.secrets.values()]).not.toContain(before);
});

it('says why a person must sign in: nobody yet, no keychain to keep it, another one, or the hub ended it', async () => {
  const first = startEngine({ hub: { url: null } });
  expect(first.status().connection).toMatchObject({ state: 'needs-sign-in', why: 'nobody' });
  await first.services.session.signIn(credentials('omar'));
  await inStep(first);
  await first.close();

  const withoutKeychain = first.reopen({ secrets: {}, keychain: 'none' });
  await until('a person to be asked', () => withoutKeychain.status().connection.state === 'needs-sign-in');
  expect(withoutKeychain.status()).toMatchObject({
    connection: { why: 'not-kept' },
    me: { name: 'Omar Haddad' },
  });
  await withoutKeychain.services.session.signIn(credentials('omar'));
  await until('online', () => isOnline(withoutKeychain));
  await withoutKeychain.close();

  const changed = withoutKeychain.reopen({ secrets: {}, keychain: 'changed' });
  await until('a person to be asked', () => changed.status().connection.state === 'needs-sign-in');
  expect(changed.status().connection).toMatchObject({ why: 'keychain-changed' });
  await changed.close();

  const emptied = withoutKeychain.reopen({ secrets: {}, keychain: 'works' });
  await until('a person to be asked', () => emptied.status().connection.state === 'needs-sign-in');
  expect(emptied.status().connection).toMatchObject({ why: 'ended' });
});

it('renews a token that has run out, once, while work goes on', async () => {
  const engine = await signedIn('omar');
  const secrets = new Set(engine.secrets.values());
  hubClock += 11 * minute;
  const { g1, g2, g3 } = hub.conversations;
  await Promise.all([g1, g2, g3].map(({ id }) => reply(engine, id, 'after the token ran out')));
  await until('sent', () => isSent(engine));
  for (const value of engine.secrets.values()) secrets.add(value);
  expect(secrets.size).toBe(2);
  expect(isOnline(engine)).toBe(true);
});

it('recovers when the answer to a refresh is lost on its way', async () => {
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  const first = await signedIn('mia', proxy.url);
  await reply(first, hub.conversations.w1.id, 'before the restart');
  await until('sent', () => isSent(first));
  await first.close();
  proxy.set({ cutResponseAfter: 0, onlyRequests: /^POST \/api\/v1\/auth\/refresh/ });
  const again = first.reopen();
  await until('an answer to be lost', () => proxy.harmed() > 0);
  proxy.clear();
  await until('online', () => isOnline(again));
  await closeEngines();
  await proxy.close();
});

it('asks to sign in when a lost refresh comes too late, and keeps every row until then', async () => {
  const proxy = await startTcpProxy(Number(new URL(hub.url).port));
  const first = await signedIn('mia', proxy.url);
  await first.close();
  proxy.set({ cutResponseAfter: 0, onlyRequests: /^POST \/api\/v1\/auth\/refresh/ });
  const again = first.reopen();
  const { keys } = await reply(again, hub.conversations.w2.id, 'waits for a person');
  await until('an answer to be lost', () => proxy.harmed() > 0);
  hubClock += minute;
  proxy.clear();
  await until('a person to be asked', () => again.status().connection.state === 'needs-sign-in');
  expect(again.services.outbox.list()).toMatchObject([
    { key: keys[0], state: 'waiting', reason: { code: 'outbox.waiting.sign-in' }, attempts: 0 },
  ]);
  expect(again.db().prepare('SELECT count(*) AS n FROM conversations').get()).toEqual({ n: 2 });
  await again.services.session.signIn(credentials('mia', proxy.url));
  await until('sent', () => isSent(again) && isOnline(again));
  expect((await writtenByAgents(hub, hub.conversations.w2.id)).map(({ text }) => text)).toEqual([
    'waits for a person',
  ]);
  await closeEngines();
  await proxy.close();
});

it('never mixes the data of two agents on one workstation', async () => {
  const engine = await signedIn('omar');
  await hub.stop();
  await until('offline', () => !isOnline(engine));
  await reply(engine, hub.conversations.g2.id, 'omar wrote this offline');
  const file = await engine.services.compose.attach({ name: 'a.txt', bytes: Buffer.from('of omar') });
  expect(existsSync(join(engine.dataDir, 'files', file.hash.slice(0, 2), file.hash))).toBe(true);
  await hub.start();
  engine.station().link.connection.needsSignIn('held back for the test');
  await engine.services.session.signOut();
  expect(engine.status()).toMatchObject({ me: null, connection: { state: 'needs-sign-in' } });
  expect([...engine.secrets.values()]).toEqual([]);
  expect(engine.db().prepare('SELECT count(*) AS n FROM conversations').get()).toEqual({ n: 0 });

  await engine.services.session.signIn(credentials('mia'));
  await inStep(engine);
  expect(engine.services.outbox.list()).toEqual([]);
  const here = engine.db().prepare<[], { id: string }>('SELECT id FROM conversations').all();
  expect(here.map((row) => row.id).sort()).toEqual([hub.conversations.w1.id, hub.conversations.w2.id].sort());
  expect(existsSync(join(engine.dataDir, 'files', file.hash.slice(0, 2), file.hash))).toBe(false);
  expect((await writtenByAgents(hub, hub.conversations.g2.id)).map(({ text }) => text)).not.toContain(
    'omar wrote this offline',
  );

  await engine.services.session.signOut();
  await engine.services.session.signIn(credentials('omar'));
  await until('omar sent it himself', () => isSent(engine) && isOnline(engine));
  expect(await writtenByAgents(hub, hub.conversations.g2.id)).toContainEqual({
    kind: 'reply',
    text: 'omar wrote this offline',
    authorId: hub.agents.omar.id,
  });
  expect(readdirSync(join(engine.dataDir, 'accounts')).length).toBe(3);
  expect(realpathSync(join(engine.dataDir, 'files'))).toContain(hub.agents.omar.id);
});

it('opens another folder when the hub in the box turns out to be another one', async () => {
  const one = await startTestHub();
  const other = await startTestHub();
  const engine = startEngine({ hub: { embedded: { url: one.url, secret: testSecret } } });
  await inStep(engine);
  const folder = engine.station().folder;
  await one.stop();
  engine.hubMoved({ url: other.url, secret: testSecret });
  await until('the other account', () => engine.station().folder !== folder);
  await inStep(engine);
  const ids = engine
    .db()
    .prepare<[], { id: string }>('SELECT id FROM conversations')
    .all()
    .map((row) => row.id);
  expect(ids.sort()).toEqual(
    [other.conversations.g1.id, other.conversations.g2.id, other.conversations.g3.id].sort(),
  );
  await closeEngines();
  await one.close();
  await other.close();
});
