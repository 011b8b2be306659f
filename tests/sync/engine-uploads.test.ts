import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { UploadProgress } from '../../src/shared/contract/uploads.ts';
import type { Attachment } from '../../src/shared/domain/conversation.ts';
import { closeEngines, inStep, reply, startEngineOf, type TestEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { writtenByAgents } from '../support/hub-effects.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';

const megabyte = 1_000_000;
const puts = /^PUT \/api\/v1\/files/;
let hub: TestHub;
let line: TcpProxy;
beforeAll(async () => {
  hub = await startTestHub();
  line = await startTcpProxy(Number(new URL(hub.url).port));
});
afterEach(async () => {
  line.clear();
  await closeEngines();
});
afterAll(async () => {
  await line.close();
  await hub.close();
});

/** A workstation on that line, quicker to lose patience than a file on a slow line takes. */
async function workstation(): Promise<TestEngine> {
  const engine = await startEngineOf(line.url, await hub.signIn('omar'), {
    timeLimits: { headersMs: 1_500, idleMs: 1_500, totalMs: 2_000 },
  });
  await inStep(engine);
  return engine;
}

/** A file that nobody has had before. */
const attach = (engine: TestEngine, bytes: number) =>
  engine.services.compose.attach({
    name: 'log.txt',
    bytes: new TextEncoder().encode(randomBytes(bytes / 2).toString('hex')),
  });
const write = (engine: TestEngine, attachments: Attachment[]) =>
  call(engine).draft.save({
    conversationId: hub.conversations.g1.id,
    mode: 'reply',
    text: 'See the log',
    attachments,
    sources: [],
    actions: [],
  });
const uploads = (engine: TestEngine) => call(engine).files.uploads({});

/** All that a screen hears of uploads until there are none any more. */
function follow(engine: TestEngine) {
  const heard: { at: number; uploads: UploadProgress[] }[] = [];
  const stop = new AbortController();
  void (async () => {
    for await (const burst of engine.news.connect(stop.signal)) {
      if (burst.type === 'changed' && burst.keys.some(({ topic }) => topic === 'uploads'))
        heard.push({ at: performance.now(), uploads: await uploads(engine) });
    }
  })();
  return { heard, stop: () => stop.abort() };
}

it('says how far a file has come on a slow line, now and then, and does not give it up while it moves', async () => {
  const engine = await workstation();
  const file = await attach(engine, 14 * megabyte);
  line.set({ requestPieceMs: 25, onlyRequests: puts });
  const screen = follow(engine);
  const began = performance.now();
  await write(engine, [file]);
  await until('it is under way', async () => (await uploads(engine)).length > 0);
  await until('it is there', async () => (await uploads(engine)).length === 0, 60_000);
  const took = performance.now() - began;
  screen.stop();
  // Longer than a whole call may take otherwise.
  expect(took).toBeGreaterThan(3_000);
  const sent = screen.heard.flatMap(({ uploads: [one] }) => (one ? [one.sent] : []));
  expect(sent).toEqual([...sent].sort((one, other) => one - other));
  expect(new Set(sent).size).toBeGreaterThan(4);
  expect(screen.heard.length).toBeLessThan(took / 100);
  expect(screen.heard.flatMap(({ uploads: all }) => all).every(({ bytes }) => bytes === file.bytes)).toBe(
    true,
  );
});

it('says that the line has stopped a file, and brings it when it is asked to', async () => {
  const engine = await workstation();
  const file = await attach(engine, 8 * megabyte);
  line.set({ requestPieceMs: 25, onlyRequests: puts });
  await write(engine, [file]);
  await until('some of it has gone', async () => ((await uploads(engine))[0]?.sent ?? 0) > 0);
  line.set({ refuse: true });
  line.resetAll();
  await until('it is stopped', async () => (await uploads(engine))[0]?.state === 'stopped');
  line.clear();
  await call(engine).files.retryUploads({});
  await until('it is there', async () => (await uploads(engine)).length === 0, 30_000);
  await reply(engine, hub.conversations.g1.id, 'See the log', { attachments: [file] });
  await until('the customer has it', async () =>
    (await writtenByAgents(hub, hub.conversations.g1.id)).some(({ text }) => text === 'See the log'),
  );
});

it('stops a file that was taken out of the draft', async () => {
  const engine = await workstation();
  const file = await attach(engine, 14 * megabyte);
  line.set({ requestPieceMs: 50, onlyRequests: puts });
  await write(engine, [file]);
  await until('it is under way', async () => ((await uploads(engine))[0]?.sent ?? 0) > 0);
  await write(engine, []);
  await until('nothing is under way', async () => (await uploads(engine)).length === 0, 2_000);
});
