import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outFolder } from '../../scripts/paths.ts';
import { nodeBundle } from '../../scripts/vite/node-side.ts';
import { databaseName } from '../../src/engine/services/session-station.ts';
import { until } from '../support/engine.ts';
import { randomFrom } from '../support/engine-data.ts';
import { startTestHub, type TestHub, testSecret } from '../support/hub.ts';
import { approveAll, expectWhole, newParts, release, versionsInFile } from '../support/release-parts.ts';
import { moveRelease } from '../support/studio.ts';

const seed = Number(process.env.GROUNDCREW_TEST_SEED ?? Date.now() % 1_000_000);
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ limits: { perAgent: 1_000_000, perIp: 1_000_000, perIpSignedOut: 1_000_000 } });
});
afterAll(() => hub.close());

it(`a release is whole on disk whenever an engine is killed (seed ${seed})`, async () => {
  const bundle = { entry: 'tests/support/engine-child.ts', output: 'test', fileName: 'release-child.js' };
  await build(nodeBundle({ ...bundle, format: 'es', mode: 'production' }));
  const random = randomFrom(seed);
  const parts = newParts();
  await release(hub, parts, 'First.');
  const dataDir = mkdtempSync(join(tmpdir(), 'groundcrew-release-'));
  let running: ChildProcess | null = null;
  const start = async () => {
    const child = fork(join(outFolder, 'test', 'release-child.js'), [dataDir, hub.url, testSecret], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    running = child;
    await once(child, 'message');
    return child;
  };
  const onDisk = (): number[] => {
    // The one of the agent, beside the one on which nobody is signed in.
    const held = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(databaseName))
      .map((name) => versionsInFile(join(dataDir, name), parts));
    return held.find((versions) => versions.some((version) => version > 0)) ?? [0];
  };
  try {
    const first = await start();
    await until('the first sync', () => expectWhole(onDisk()) === 1);
    first.kill('SIGKILL');
    await once(first, 'exit');
    for (let version = 2, kill = 0; kill < 5; kill += 1) {
      const child = await start();
      const exit = once(child, 'exit');
      const releaseId = await approveAll(hub, parts, `Text ${version}.`);
      // Somewhere around the moment at which it comes.
      const killed = new Promise((resolve) => setTimeout(resolve, random() * 60)).then(() =>
        child.kill('SIGKILL'),
      );
      await moveRelease(hub, releaseId, 'publish');
      await Promise.all([killed, exit]);
      expect([version - 1, version]).toContain(expectWhole(onDisk()));
      const next = await start();
      await until('it catches up', () => expectWhole(onDisk()) === version);
      const gone = once(next, 'exit');
      next.kill('SIGKILL');
      await gone;
      version += 1;
    }
  } finally {
    (running as ChildProcess | null)?.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 240_000);
