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
import { acknowledgements } from '../../src/hub/store/schema/acknowledgements.ts';
import { closeEngines, isSent, startEngine, until } from '../support/engine.ts';
import { call } from '../support/engine-call.ts';
import { startTestHub, type TestHub, testSecret } from '../support/hub.ts';
import { approveMacro } from '../support/studio.ts';
import { wireClient } from '../support/wire.ts';

let child: string;
let hub: TestHub;
let dataDir: string;
beforeAll(async () => {
  const bundle = { entry: 'tests/support/reader-child.ts', output: 'test', fileName: 'reader-child.js' };
  await build(nodeBundle({ ...bundle, format: 'es', mode: 'production' }));
  child = join(outFolder, 'test', 'reader-child.js');
  hub = await startTestHub();
  dataDir = mkdtempSync(join(tmpdir(), 'groundcrew-read-'));
});
afterEach(closeEngines);
afterAll(async () => {
  await hub.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it('acknowledged offline, and killed at that moment, it reaches the hub once', async () => {
  const documentId = newId();
  const { studio } = wireClient(hub.url, await hub.signIn('lena'));
  const on = await approveMacro(hub, { documentId, text: 'Transfers take a day.' });
  const mustRead = { readers: { agentIds: [], groupIds: [] }, dueAt: null };
  const change = { do: 'publish' as const, at: null, recalls: false, mustRead, ...on };
  expect(await studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
  const running = fork(child, [dataDir, hub.url, testSecret, documentId], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    expect(await once(running, 'message')).toEqual(['here', undefined]);
    await hub.stop();
    running.send('acknowledge');
    expect(await once(running, 'message')).toEqual(['said', undefined]);
  } finally {
    running.kill('SIGKILL');
    await once(running, 'exit');
  }
  await hub.start();
  const again = startEngine({ hub: { embedded: { url: hub.url, secret: testSecret } }, dataDir });
  expect((await call(again).outbox.list({})).map(({ kind }) => kind)).toEqual(['acknowledge']);
  await until('it is sent', () => isSent(again));
  const rows = await hub.hub.store.db.select().from(acknowledgements);
  expect(rows).toMatchObject([{ documentId, version: 1, agentId: hub.agents.omar.id }]);
  expect((await call(again).whatsNew.list({})).entries).toEqual([]);
});
