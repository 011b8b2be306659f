import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { getFile } from '../../src/engine/db/queries/files.ts';
import { nodeTransport } from '../../src/engine/net/transport.ts';
import { insertFile } from '../../src/hub/store/queries/files.ts';
import { closeEngines, inStep, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { articleContent, publishArticle } from '../support/studio.ts';

const pictureBytes = 400_000;
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterEach(closeEngines);
afterAll(() => hub.close());

/** An article with one picture of its own. */
async function publishPicture(locale: string): Promise<string> {
  const bytes = new Uint8Array(pictureBytes);
  bytes.set(new TextEncoder().encode(newId()));
  const hash = createHash('sha256').update(bytes).digest('hex');
  async function* content() {
    yield bytes;
  }
  const file = { hash, mime: 'image/png', bytes: pictureBytes };
  await hub.hub.context.files.put(hash, content(), pictureBytes);
  await insertFile(hub.hub.store.db, hub.workspace.id, { ...file, createdAt: 1 }, hub.agents.lena.id);
  const documentId = newId();
  const shown = `<p>Look:</p><figure><img src="gc-file:${hash}" alt="Fees"></figure>`;
  const pictures = [{ ...file, name: 'fees.png' }];
  const more = { locale, pictures, title: `Fees ${documentId}` };
  const content_ = articleContent(hub.articles.public.sectionId, `fees-${documentId}`, shown, more);
  await publishArticle(hub, { documentId, content: content_ });
  return hash;
}

const stateOf = (engine: TestEngine, hash: string) => getFile(engine.db(), hash)?.state;
const hasBytes = (engine: TestEngine, hash: string) => engine.station().workspace.files.has(hash);
const give = (engine: TestEngine, pictureMegabytes: number | null) =>
  call(engine).settings.set({ pictureMegabytes });

it('gives pictures no more room than they were given, those in the agent’s language first', async () => {
  const foreign = await publishPicture('tr');
  const own = await publishPicture('en');
  const engine = await startEngineOf(hub.url, await hub.signIn('lena'));
  await inStep(engine);
  expect([stateOf(engine, own), stateOf(engine, foreign)]).toEqual(['here', 'here']);
  const before = await call(engine).files.pictures({});
  expect(before).toEqual({ bytes: 2 * pictureBytes + hub.picture.bytes, beyond: 0 });

  // A megabyte holds both, and not a third.
  await give(engine, 1);
  const third = await publishPicture('tr');
  await until('it is passed over', () => stateOf(engine, third) === 'beyond');
  expect(await hasBytes(engine, third)).toBe(false);
  expect(await call(engine).files.pictures({})).toEqual({ ...before, beyond: 1 });

  // One in the agent's own language takes the place of a foreign one.
  const better = await publishPicture('en');
  await until('the better one is here', () => stateOf(engine, better) === 'here');
  await until('and a foreign one went', () => stateOf(engine, foreign) === 'beyond');
  expect(await hasBytes(engine, foreign)).toBe(false);
  expect(stateOf(engine, own)).toBe('here');

  // Whoever looks at one has it.
  expect(await call(engine).files.ensure({ hash: third })).toEqual({ state: 'here' });
  expect(await hasBytes(engine, third)).toBe(true);

  await give(engine, null);
  await until('all are here', () => stateOf(engine, foreign) === 'here' && stateOf(engine, third) === 'here');
  expect(await hasBytes(engine, foreign)).toBe(true);

  await give(engine, 0);
  expect([own, foreign, third, better].map((hash) => stateOf(engine, hash))).toEqual(Array(4).fill('beyond'));
  expect(await call(engine).files.pictures({})).toEqual({ bytes: 0, beyond: 5 });
}, 120_000);

it('keeps no bytes that are not what their name says, and has the right ones once the hub gives them', async () => {
  const hash = await publishPicture('en');
  let wrong = true;
  const asked: string[] = [];
  const engine = await startEngineOf(hub.url, await hub.signIn('lena'), {
    transport: {
      ...nodeTransport,
      async fetch(request) {
        const answer = await nodeTransport.fetch(request);
        if (!request.url.includes(hash)) return answer;
        asked.push(request.url);
        if (!wrong) return answer;
        const bytes = new Uint8Array(await answer.arrayBuffer());
        bytes[bytes.length - 1] = 1;
        return new Response(bytes, answer);
      },
    },
  });
  await inStep(engine);
  await until('it was refused', () => stateOf(engine, hash) === 'missing');
  expect(await hasBytes(engine, hash)).toBe(false);
  expect(await call(engine).files.ensure({ hash })).toEqual({ state: 'missing' });
  expect(await hasBytes(engine, hash)).toBe(false);
  wrong = false;
  const before = asked.length;
  expect(await call(engine).files.ensure({ hash })).toEqual({ state: 'here' });
  expect(asked).toHaveLength(before + 1);
  expect(await hasBytes(engine, hash)).toBe(true);
  expect(stateOf(engine, hash)).toBe('here');
});
