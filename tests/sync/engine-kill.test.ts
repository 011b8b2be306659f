import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { outFolder } from '../../scripts/paths.ts';
import { nodeBundle } from '../../scripts/vite/node-side.ts';
import { closeEngines, differences, inStep, isSent, startEngine, until } from '../support/engine.ts';
import { randomFrom } from '../support/engine-data.ts';
import { startTestHub, type TestHub, testSecret } from '../support/hub.ts';
import { customerWrites, executedKeys, writtenByAgents } from '../support/hub-effects.ts';

type Acknowledged = { keys: string[]; text: string | null; conversationId: string };

const kills = 50;
/** So many may fall into the first sync; then one engine is let through it, however slow the machine is. */
const early = 10;
const seed = Number(process.env.GROUNDCREW_TEST_SEED ?? Date.now() % 1_000_000);
let child: string;
let hub: TestHub;
let dataDir: string;
/** Customers write as long as this says; the engine that runs just then is killed after them. */
let writing = true;
let last: ChildProcess | undefined;
beforeAll(async () => {
  // As one file it starts in a fraction of the time, fifty times over.
  const bundle = { entry: 'tests/support/engine-child.ts', output: 'test', fileName: 'engine-child.js' };
  await build(nodeBundle({ ...bundle, format: 'es', mode: 'production' }));
  child = join(outFolder, 'test', 'engine-child.js');
  hub = await startTestHub({ limits: { perAgent: 1_000_000, perIp: 1_000_000, perIpSignedOut: 1_000_000 } });
  dataDir = mkdtempSync(join(tmpdir(), 'groundcrew-killed-'));
});
afterEach(closeEngines);
afterAll(async () => {
  writing = false;
  last?.kill('SIGKILL');
  await hub.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it(`loses nothing acknowledged and doubles nothing in ${kills} kills under load (seed ${seed})`, async () => {
  const random = randomFrom(seed);
  const acknowledged: Acknowledged[] = [];
  let onAcknowledged = () => {};
  const killWhen = async (moment: () => Promise<unknown>) => {
    const running = fork(child, [dataDir, hub.url, testSecret], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    running.on('message', (message: Acknowledged | { up: true }) => {
      if (!('keys' in message)) return;
      acknowledged.push(message);
      onAcknowledged();
    });
    last = running;
    const gone = once(running, 'exit');
    await Promise.race([once(running, 'message'), gone]);
    await Promise.race([moment(), gone]);
    if (running.exitCode !== null) throw new Error('an engine ended by itself: what it printed says why');
    running.kill('SIGKILL');
    await gone;
  };
  const customers = (async () => {
    for (let n = 0; writing; n += 1) {
      const written = [hub.conversations.g1, hub.conversations.g2, hub.conversations.g3][n % 3];
      if (written) await customerWrites(hub, written, `customer ${n}`);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  })();
  const writes = () =>
    new Promise<void>((resolve) => {
      onAcknowledged = resolve;
    });
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill === early) await killWhen(writes);
    const ms = random() * random() * 450;
    await killWhen(() => new Promise((resolve) => setTimeout(resolve, ms)));
  }
  // Where the machine is slow, most are killed before anything is acknowledged: then it goes on.
  while (acknowledged.length <= kills) await killWhen(writes);
  writing = false;
  await customers;

  const engine = startEngine({ dataDir, hub: { embedded: { url: hub.url, secret: testSecret } } });
  await inStep(engine);
  await until('everything sent', () => isSent(engine), 60_000);
  const session = await hub.signIn('omar');
  await until(
    'all echoes',
    () => engine.db().prepare("SELECT 1 FROM outbox WHERE state = 'applied'").get() === undefined,
  );

  const executed = await executedKeys(hub);
  const parked = new Map(engine.services.outbox.list().map((item) => [item.key, item.reason?.code]));
  expect(new Set(executed).size).toBe(executed.length);
  const lost = acknowledged
    .flatMap(({ keys }) => keys)
    .filter((key) => !executed.includes(key) && !parked.has(key));
  expect(lost).toEqual([]);
  for (const code of parked.values()) expect(code).toMatch(/^outbox\.(conflict|parked)\./);

  const texts: string[] = [];
  for (const { id } of [hub.conversations.g1, hub.conversations.g2, hub.conversations.g3]) {
    texts.push(...(await writtenByAgents(hub, id)).map(({ text }) => text));
  }
  expect(new Set(texts).size).toBe(texts.length);
  const unsaid = acknowledged.filter(
    ({ text, keys }) => text !== null && !texts.includes(text) && !parked.has(keys[0] ?? ''),
  );
  expect(unsaid).toEqual([]);
  expect(await differences(engine, hub.url, session)).toEqual([]);
  expect(engine.db().pragma('integrity_check', { simple: true })).toBe('ok');
  expect(engine.db().pragma('synchronous', { simple: true })).toBe(2);
  expect(engine.db().pragma('journal_mode', { simple: true })).toBe('wal');
}, 600_000);
