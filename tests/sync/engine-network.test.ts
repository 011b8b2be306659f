import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  closeEngines,
  cursorOf,
  differences,
  inStep,
  isOnline,
  isSent,
  reply,
  startEngineOf,
  type TestEngine,
  until,
} from '../support/engine.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { customerWrites, executedKeys, writtenByAgents } from '../support/hub-effects.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';

let hub: TestHub;
let proxy: TcpProxy;
beforeAll(async () => {
  hub = await startTestHub();
});
beforeEach(async () => {
  proxy = await startTcpProxy(Number(new URL(hub.url).port));
});
afterEach(async () => {
  await closeEngines();
  await proxy.close();
});
afterAll(() => hub.close());

const mutations = /^POST \/api\/v1\/mutations/;

async function engineOf(name: Parameters<TestHub['signIn']>[0]): Promise<TestEngine> {
  const engine = await startEngineOf(proxy.url, await hub.signIn(name));
  await inStep(engine);
  return engine;
}

async function timesSaid(conversationId: string, text: string): Promise<number> {
  return (await writtenByAgents(hub, conversationId)).filter((one) => one.text === text).length;
}

it('sends once what the hub committed although its answer was lost', async () => {
  const engine = await engineOf('omar');
  const { id } = hub.conversations.g1;
  // Nothing of the answer arrives; the hub has committed by then.
  proxy.set({ cutResponseAfter: 0, onlyRequests: mutations });
  const { keys } = await reply(engine, id, 'the answer was lost');
  await until('three lost answers', () => proxy.harmed() >= 3, 30_000);
  expect(await timesSaid(id, 'the answer was lost')).toBe(1);
  proxy.clear();
  await until('it to know', () => isSent(engine), 30_000);
  expect(await timesSaid(id, 'the answer was lost')).toBe(1);
  expect((await executedKeys(hub)).filter((key) => key === keys[0])).toHaveLength(1);
  expect(engine.status().outbox).toEqual({ waiting: 0, parked: 0 });
});

it.each([
  ['cut in the middle', { cutResponseAfter: 150 }],
  ['truncated', { truncateResponseAfter: 150 }],
  ['stalled half-open', { stallResponseAfter: 150 }],
  ['trickling', { trickleBytes: 2, trickleEveryMs: 300 }],
] as const)('recovers from answers that are %s, without a double', async (name, weather) => {
  const engine = await engineOf('omar');
  const { id } = hub.conversations.g2;
  const text = `through answers ${name}`;
  proxy.set({ ...weather, onlyRequests: mutations });
  await reply(engine, id, text);
  await until('the hub to have it', async () => (await timesSaid(id, text)) === 1);
  await until(
    'a failed attempt, or patience',
    () =>
      proxy.harmed() > 0 ||
      engine.services.outbox.list().some((item) => item.nextAttemptAt !== null) ||
      isSent(engine),
    20_000,
  );
  proxy.clear();
  await until('sent', () => isSent(engine), 30_000);
  expect(await timesSaid(id, text)).toBe(1);
  expect(engine.status().outbox).toEqual({ waiting: 0, parked: 0 });
});

it('notices a half-open line by itself, says so, and comes back', async () => {
  const engine = await engineOf('lena');
  const session = await hub.signIn('lena');
  proxy.stallAll();
  proxy.set({ blackHole: true });
  await until('offline', () => engine.status().connection.state === 'offline', 10_000);
  await customerWrites(hub, hub.conversations.w1, 'while nobody heard');
  proxy.clear();
  await until('online again', () => isOnline(engine), 30_000);
  await until('the gap filled', async () => (await differences(engine, hub.url, session)).length === 0);
});

it('does not wait for what is asked over connections that died with the line', async () => {
  const waitsLong = { timeLimits: { headersMs: 60_000, idleMs: 60_000, totalMs: 60_000 } };
  const engine = await startEngineOf(proxy.url, await hub.signIn('lena'), waitsLong);
  await inStep(engine);
  // Its connection is kept open for the next call, and dies with the others.
  engine.services.act({ ids: [hub.conversations.w1.id], action: { type: 'priority', priority: 'high' } });
  await until('sent', () => isSent(engine));
  proxy.stallAll();
  await until('offline', () => !isOnline(engine));
  await until('online again', () => isOnline(engine));
});

it('looks for the hub at once when the machine wakes, however long the next wait was to be', async () => {
  const waitsLongest = { random: () => 1 };
  const engine = await startEngineOf(proxy.url, await hub.signIn('lena'), waitsLongest);
  await inStep(engine);
  proxy.set({ refuse: true });
  proxy.resetAll();
  const nextIn = () => {
    const { connection } = engine.status();
    return connection.state === 'offline' ? connection.nextAttemptAt - Date.now() : 0;
  };
  await until('a long wait', () => nextIn() > 3_500, 20_000);
  const due = Date.now() + nextIn();
  proxy.clear();
  engine.woke();
  await until('online again', () => isOnline(engine));
  const { connection } = engine.status();
  expect(connection.state === 'online' && connection.since).toBeLessThan(due);
});

it('fills the gap after resets, refusals and latency', async () => {
  const engine = await engineOf('lena');
  const session = await hub.signIn('lena');
  for (const [n, weather] of [{ refuse: true }, { latencyMs: 40 }, { cutResponseAfter: 700 }, {}].entries()) {
    proxy.set(weather);
    proxy.resetAll();
    await customerWrites(hub, hub.conversations.w2, `in weather ${n}`);
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  await until('in step', async () => (await differences(engine, hub.url, session)).length === 0, 30_000);
});

it('pulls what a lost push would have brought', async () => {
  const engine = await engineOf('lena');
  const session = await hub.signIn('lena');
  const before = cursorOf(engine);
  for (let n = 0; n < 20; n += 1) {
    await customerWrites(hub, hub.conversations.w1, `burst ${n}`);
    if (n % 5 === 2) proxy.resetAll();
  }
  await until('in step', async () => (await differences(engine, hub.url, session)).length === 0, 30_000);
  expect(cursorOf(engine)).toBeGreaterThan(before);
});

it('finishes a first sync over a line that breaks again and again', async () => {
  for (let n = 0; n < 15; n += 1)
    await customerWrites(hub, hub.conversations.g3, `long story ${n} `.repeat(40));
  const session = await hub.signIn('sven');
  const engine = await startEngineOf(proxy.url, session);
  let phases = '';
  for (let n = 0; engine.status().progress.phase !== 'idle'; n += 1) {
    proxy.set(n % 2 === 0 ? { cutResponseAfter: 200 + 900 * n } : {});
    proxy.resetAll();
    phases += `${engine.status().progress.phase} `;
    // It holds a little longer each time, so that even the busiest machine gets through in the end.
    await new Promise((resolve) => setTimeout(resolve, 100 + 40 * n));
    if (n > 40) throw new Error(`never got through: ${phases}`);
  }
  proxy.clear();
  await until('in step', async () => (await differences(engine, hub.url, session)).length === 0, 30_000);
});

it('keeps what was written while the hub was gone and sends it when it is back', async () => {
  const engine = await engineOf('omar');
  const session = await hub.signIn('omar');
  await hub.stop();
  await until('offline', () => engine.status().connection.state === 'offline');
  await reply(engine, hub.conversations.g1.id, 'written while the hub was gone');
  await hub.start();
  await until('sent', () => isSent(engine) && isOnline(engine), 30_000);
  expect(await timesSaid(hub.conversations.g1.id, 'written while the hub was gone')).toBe(1);
  await until('in step', async () => (await differences(engine, hub.url, session)).length === 0);
});

it('tries at once when asked to, instead of waiting for the next attempt', async () => {
  const own = await startTcpProxy(Number(new URL(hub.url).port));
  // Dice that always make it wait as long as it may.
  const engine = await startEngineOf(own.url, await hub.signIn('omar'), { random: () => 1 });
  await inStep(engine);
  own.set({ refuse: true });
  own.resetAll();
  const farOff = () => {
    const { connection } = engine.status();
    return connection.state === 'offline' && connection.nextAttemptAt - Date.now() > 6_000
      ? connection.nextAttemptAt
      : null;
  };
  await until('a long wait', () => farOff() !== null, 40_000);
  const nextAttemptAt = farOff() ?? 0;
  own.clear();
  engine.services.connection.tryNow();
  await until('online', () => isOnline(engine), 30_000);
  expect(Date.now()).toBeLessThan(nextAttemptAt);
  await own.close();
});
