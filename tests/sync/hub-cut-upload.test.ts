import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../support/engine.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.close());

it('keeps nothing of a file whose sender goes away in the middle, and holds no file open for it', async () => {
  const { accessToken } = await hub.signIn('omar');
  const bytes = randomBytes(400_000);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const { hostname, port } = new URL(hub.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    `PUT /api/v1/files/${hash} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${accessToken}\r\nContent-Length: ${bytes.length}\r\n\r\n`,
  );
  socket.write(bytes.subarray(0, 100_000));
  const incoming = () => readdir(join(hub.filesDir, 'incoming')).catch(() => []);
  await until('it comes in', async () => (await incoming()).length === 1);
  socket.destroy();
  await until('it is gone', async () => (await incoming()).length === 0);
  expect(await incoming()).toEqual([]);
});
