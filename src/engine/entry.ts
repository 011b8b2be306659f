import { join } from 'node:path';
import { openLog } from '../logging/open-log.ts';
import { type EngineInit, type FromEngine, ToEngine } from '../shared/contract/host.ts';
import { createEngine, type Engine } from './engine.ts';
import type { ServablePort } from './rpc/serve-port.ts';
import { StationFailure } from './services/session-station.ts';

/** Electron's end of a utility process; Node's types don't know it. */
type ParentPort = {
  on(event: 'message', listener: (event: { data: unknown; ports: ServablePort[] }) => void): void;
  postMessage(message: unknown): void;
};
const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;

let engine: Engine | null = null;
let stopping = false;

function tell(message: FromEngine): void {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

function hear(raw: unknown, ports: readonly ServablePort[]): void {
  const parsed = ToEngine.safeParse(raw);
  if (!parsed.success) return;
  const message = parsed.data;
  switch (message.type) {
    case 'init':
      begin(message);
      break;
    case 'port':
      for (const port of ports) engine?.serve(port);
      break;
    case 'hub':
      engine?.hubMoved({ url: message.url, secret: message.secret });
      break;
    case 'quiet':
      engine?.quiet(message.until);
      break;
    case 'reply':
      void engine?.replyFromNote(message);
      break;
    case 'woke':
      engine?.woke();
      break;
    case 'shutdown':
      void end(0);
      break;
  }
}

function begin(init: EngineInit): void {
  if (engine) return;
  const log = openLog({ name: 'engine', dir: init.logDir });
  const broken = (error: unknown) => {
    log.fatal({ error: error instanceof Error ? error.stack : String(error) }, 'the engine broke down');
    // The shell starts it anew; what was acknowledged is on disk.
    process.exit(1);
  };
  process.on('uncaughtException', broken);
  process.on('unhandledRejection', broken);
  try {
    engine = createEngine({
      dataDir: init.dataDir,
      logDir: init.logDir,
      spellingDir: join(import.meta.dirname, 'spelling'),
      log,
      appVersion: init.appVersion,
      workstation: init.workstation,
      hub: init.embedded ? { embedded: init.embedded } : { url: null },
      secrets: init.secrets,
      keychain: init.keychain,
      storeSecret: (name, value) => tell({ type: 'secret', name, value }),
      tellHost: tell,
      onDatabaseFailure(failure) {
        log.error({ failure }, 'the database cannot be used');
        // Starting anew finds the damage, carries over what can't be had again and asks the hub for the rest.
        if (failure === 'corrupt') void end(1);
      },
    });
  } catch (error) {
    if (!(error instanceof StationFailure)) throw error;
    log.fatal({ kind: error.kind }, error.message);
    tell({ type: 'fatal', kind: error.kind, message: error.message });
    // Long enough for the message to leave.
    setTimeout(() => process.exit(1), 100);
    return;
  }
  log.info({ version: init.appVersion, embedded: init.embedded !== null }, 'started');
  tell({ type: 'ready' });
}

async function end(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await engine?.close();
  process.exit(code);
}

if (parentPort) parentPort.on('message', ({ data, ports }) => hear(data, ports));
else {
  process.on('message', (message) => hear(message, []));
  // Whoever started it is gone: nobody would ever stop it.
  process.on('disconnect', () => void end(0));
}
