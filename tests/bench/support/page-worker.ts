import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../../../src/engine/db/open.ts';
import { createNews } from '../../../src/engine/rpc/news.ts';
import { createRouter } from '../../../src/engine/rpc/router.ts';
import { createPortServer } from '../../../src/engine/rpc/serve-port.ts';
import type { ActingServices } from '../../../src/engine/rpc/services.ts';
import { createPace } from '../../../src/engine/sync/pace.ts';
import { openLog } from '../../../src/logging/open-log.ts';
import { fillIn } from './fill-in.ts';

/** A workstation's reading side in a thread of its own: the contract over one port, bare SQL over another. */
const { file } = workerData as { file: string };
const opened = openDatabase(file, Date.now());
if (!opened.ok) throw new Error(opened.message);
const { db } = opened;
const log = openLog({ name: 'bench' });
log.level = 'silent';

const acting = new Proxy({} as ActingServices, {
  get: (_services, name) => {
    throw new Error(`this benchmark only reads, and was asked for ${String(name)}`);
  },
});
const news = createNews();
const pace = createPace();
const router = createRouter({
  db: () => db,
  now: Date.now,
  news,
  acting,
  appVersion: 'bench',
  dataDir: () => '.',
  logDir: '.',
});
const server = createPortServer(router, log, undefined, pace.asked);

// What SQLite and a port can do by themselves: 50 rows by index, cloned.
const bare = db.prepare('SELECT * FROM conversations ORDER BY last_message_at DESC LIMIT 50');

type Command =
  | { type: 'serve'; port: MessagePort }
  | { type: 'bare'; port: MessagePort }
  /** Takes conversations in, as JSON. */
  | { type: 'backfill'; bundles: string[] };

parentPort?.on('message', async (command: Command) => {
  if (command.type === 'serve') server.serve(command.port);
  else if (command.type === 'bare') {
    command.port.on('message', () => command.port.postMessage(bare.all()));
  } else {
    await fillIn(db, pace, command.bundles, (keys) => news.changed(keys));
    parentPort?.postMessage('backfilled');
  }
});
