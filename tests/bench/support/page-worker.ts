import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../../../src/engine/db/open.ts';
import { systemClock } from '../../../src/engine/net/clock.ts';
import { createHeldTime } from '../../../src/engine/outbox/held-time.ts';
import { createNews } from '../../../src/engine/rpc/news.ts';
import { createRouter } from '../../../src/engine/rpc/router.ts';
import { createPortServer } from '../../../src/engine/rpc/serve-port.ts';
import type { ActingServices } from '../../../src/engine/rpc/services.ts';
import { createAct } from '../../../src/engine/services/act.ts';
import { createSend } from '../../../src/engine/services/compose-send.ts';
import { createCheckOutgoing } from '../../../src/engine/services/guards/check-outgoing.ts';
import { loadLanguageOf } from '../../../src/engine/services/guards/language.ts';
import { createPace } from '../../../src/engine/sync/pace.ts';
import type { Workspace } from '../../../src/engine/sync/workspace.ts';
import { openLog } from '../../../src/logging/open-log.ts';
import { type BareAct, prepareBareActs } from './bare-acts.ts';
import { fillIn } from './fill-in.ts';

/** A workstation that reads and acts in a thread of its own: the contract over one port, bare SQL over another. */
const { file } = workerData as { file: string };
const opened = openDatabase(file, Date.now());
if (!opened.ok) throw new Error(opened.message);
const { db } = opened;
const log = openLog({ name: 'bench' });
log.level = 'silent';

const news = createNews();
const pace = createPace();
const workspace = {
  db,
  clock: systemClock,
  pace,
  hubNow: Date.now,
  announce: (keys) => news.changed(keys),
} as Workspace;
const heldTime = createHeldTime(systemClock);
const check = createCheckOutgoing()(await loadLanguageOf('Long enough to tell that it is English.'));
// Sending is not part of any figure here: what is queued stays queued.
const services: Partial<ActingServices> = {
  act: createAct(workspace, heldTime, () => {}, new Map(), {
    undo: () => ({ restored: false }),
  }).act,
  compose: {
    check: (input) => check(db, input, Date.now()),
    send: createSend(workspace, heldTime, check, () => {}, new Map()),
    undoAlong: () => {
      throw new Error('no benchmark takes back');
    },
    attach: () => {
      throw new Error('no benchmark attaches files');
    },
  },
};
const acting = new Proxy(services as ActingServices, {
  get: (some, name: keyof ActingServices) => {
    if (!some[name]) throw new Error(`this benchmark reads and acts, and was asked for ${String(name)}`);
    return some[name];
  },
});
const router = createRouter({
  db: () => db,
  now: Date.now,
  hubNow: Date.now,
  news,
  acting,
  appVersion: 'bench',
  workstation: 'bench',
  dataDir: () => '.',
  logDir: '.',
});
const server = createPortServer(router, log, undefined, pace.asked);

// What SQLite and a port can do by themselves: 50 rows by index, cloned.
const bare = db.prepare('SELECT * FROM conversations ORDER BY last_message_at DESC LIMIT 50');

type Command =
  | { type: 'serve'; port: MessagePort }
  | { type: 'bare'; port: MessagePort }
  /** Writes what an action writes, as bare rows; the message names the action and the conversation. */
  | { type: 'bare-acts'; port: MessagePort }
  /** Takes conversations in, as JSON. */
  | { type: 'backfill'; bundles: string[] };

parentPort?.on('message', async (command: Command) => {
  if (command.type === 'serve') server.serve(command.port);
  else if (command.type === 'bare') {
    command.port.on('message', () => command.port.postMessage(bare.all()));
  } else if (command.type === 'bare-acts') {
    const write = prepareBareActs(db);
    command.port.on('message', (asked: BareAct) => {
      write(asked);
      command.port.postMessage({ keys: [asked.key] });
    });
  } else {
    await fillIn(db, pace, command.bundles, (keys) => news.changed(keys));
    parentPort?.postMessage('backfilled');
  }
});
