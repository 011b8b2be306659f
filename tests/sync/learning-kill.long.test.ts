import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { outFolder } from '../../scripts/paths.ts';
import { nodeBundle } from '../../scripts/vite/node-side.ts';
import { countWaiting } from '../../src/engine/db/queries/learned.ts';
import { learned } from '../../src/hub/store/schema/learning.ts';
import { closeEngines, isSent, startEngine, until } from '../support/engine.ts';
import { startTestHub, type TestHub, testSecret } from '../support/hub.ts';
import { publishMacro } from '../support/studio.ts';

let child: string;
let hub: TestHub;
let dataDir: string;
beforeAll(async () => {
  const bundle = { entry: 'tests/support/counting-child.ts', output: 'test', fileName: 'counting-child.js' };
  await build(nodeBundle({ ...bundle, format: 'es', mode: 'production' }));
  child = join(outFolder, 'test', 'counting-child.js');
  hub = await startTestHub();
  dataDir = mkdtempSync(join(tmpdir(), 'groundcrew-counting-'));
});
afterEach(closeEngines);
afterAll(async () => {
  await hub.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it('counted offline, and killed at that moment, it is told once when the hub is back', async () => {
  const macroId = newId();
  await publishMacro(hub, { documentId: macroId, text: 'Thank you. Transfers take a day.' });
  const running = fork(child, [dataDir, hub.url, testSecret, macroId, hub.conversations.g1.id], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    expect(await once(running, 'message')).toEqual(['here', undefined]);
    await hub.stop();
    running.send('count');
    expect(await once(running, 'message')).toEqual(['counted', undefined]);
  } finally {
    running.kill('SIGKILL');
    await once(running, 'exit');
  }
  await hub.start();
  const again = startEngine({ hub: { embedded: { url: hub.url, secret: testSecret } }, dataDir });
  await until('the reply is sent', () => isSent(again));
  again.station().learning.send();
  await until('all of it is told', () => {
    if (countWaiting(again.db()) === 0) return true;
    again.station().learning.send();
    return false;
  });
  const rows = await hub.hub.store.db.select().from(learned);
  const said = rows.map(({ kind, times, subject }) => ({ kind, times, subject }));
  expect(said).toHaveLength(3);
  expect(said).toEqual(
    expect.arrayContaining([
      { kind: 'search', times: 1, subject: expect.objectContaining({ query: 'lost memo', outcome: 'none' }) },
      { kind: 'macro', times: 1, subject: expect.objectContaining({ macroId, version: 1, locale: 'en' }) },
      {
        kind: 'edit',
        times: 1,
        subject: expect.objectContaining({ how: 'removed', sentence: 'Transfers take a day.', became: '' }),
      },
    ]),
  );
});
