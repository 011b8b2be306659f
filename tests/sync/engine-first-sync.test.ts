import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { documentHash } from '../../src/engine/sync/document-hash.ts';
import { documentHash as hubHash } from '../../src/hub/services/document-hash.ts';
import {
  closeEngines,
  differences,
  inStep,
  startEngine,
  startEngineOf,
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

it('agrees with the hub on how a document is hashed', () => {
  const document = { b: [1, { z: null, a: 'ß' }], a: undefined, hash: 'whatever', c: '\u2028' };
  expect(documentHash(document)).toBe(hubHash(document));
});
