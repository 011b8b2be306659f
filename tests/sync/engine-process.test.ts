import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EngineInit, FromEngine, ToEngine } from '../../src/shared/contract/host.ts';
import { until } from '../support/engine.ts';
import { startTestHub, type TestHub, testSecret } from '../support/hub.ts';

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  hub = await startTestHub();
  folder = mkdtempSync(join(tmpdir(), 'groundcrew-process-'));
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

function startProcess() {
  const child: ChildProcess = fork(join(import.meta.dirname, '../../src/engine/entry.ts'), [], {
    stdio: 'ignore',
  });
  const heard: FromEngine[] = [];
  child.on('message', (message: FromEngine) => heard.push(message));
  const gone = once(child, 'exit');
  const init: EngineInit = {
    type: 'init',
    keychain: 'works',
    dataDir: join(folder, 'data'),
    logDir: join(folder, 'logs'),
    appVersion: '1.2.3',
    workstation: 'a desk',
    embedded: { url: null, secret: testSecret },
    secrets: {},
  };
  return { heard, gone, init, say: (message: ToEngine) => child.send(message) };
}

function accountFolders(): string[] {
  return readdirSync(join(folder, 'data', 'accounts')).filter((name) => name !== 'nobody');
}

/** Conversations in the database; none while it is still being made. */
function countConversations(): number {
  const [account] = accountFolders();
  const file = join(folder, 'data', 'accounts', account ?? '', 'cache.sqlite');
  if (!account || !existsSync(file)) return 0;
  const db = new Database(file, { readonly: true });
  try {
    const made = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'conversations'").get();
    if (!made) return 0;
    return db.prepare<[], { n: number }>('SELECT count(*) AS n FROM conversations').get()?.n ?? 0;
  } finally {
    db.close();
  }
}

it('starts by message, finds the hub when told where, and ends by message', async () => {
  const engine = startProcess();
  engine.say(engine.init);
  await until('ready', () => engine.heard.some((message) => message.type === 'ready'));
  engine.say({ type: 'hub', url: hub.url, secret: testSecret });
  await until('the first sync', () => accountFolders().length > 0 && countConversations() === 3);
  engine.say({ type: 'shutdown' });
  expect((await engine.gone)[0]).toBe(0);
});

it('refuses a database of a newer app politely, and leaves it alone', async () => {
  const [account = ''] = accountFolders();
  const file = join(folder, 'data', 'accounts', account, 'cache.sqlite');
  const db = new Database(file);
  db.pragma('user_version = 999999');
  db.close();
  const engine = startProcess();
  engine.say(engine.init);
  expect((await engine.gone)[0]).toBe(1);
  expect(engine.heard).toContainEqual(expect.objectContaining({ type: 'fatal', kind: 'newer-database' }));
  expect(countConversations()).toBe(3);
});
