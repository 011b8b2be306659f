import { type MessagePortMain, utilityProcess } from 'electron';
import { scrubbedEnvironment } from './scrubbed-environment.ts';

/** Why a child ended, in words a log and a banner can use. */
export type ChildEnd = { readonly code: number | null; readonly expected: boolean };

export type Child = {
  post(message: unknown, ports?: MessagePortMain[]): void;
  readonly pid: number | undefined;
  /** Asks by message, waits at most `ms`, then kills. Settles when the process is gone. */
  stop(message: unknown, ms: number): Promise<void>;
  /** Ends it at once, whatever it does. Settles when the process is gone. */
  kill(): Promise<void>;
};

type ChildOptions = {
  entry: string;
  serviceName: string;
  onMessage(message: unknown): void;
  onLine(line: string): void;
  onEnd(end: ChildEnd): void;
};

/** Starts one utility process with a scrubbed environment and its output line by line. */
export function startChild(options: ChildOptions): Child {
  const child = utilityProcess.fork(options.entry, [], {
    serviceName: options.serviceName,
    stdio: 'pipe',
    env: scrubbedEnvironment(process.env, options.serviceName.endsWith(' hub')),
  });
  let stopping = false;
  let gone = false;
  const waiting: (() => void)[] = [];
  child.on('message', options.onMessage);
  child.on('exit', (code) => {
    gone = true;
    for (const resolve of waiting.splice(0)) resolve();
    options.onEnd({ code, expected: stopping });
  });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString('utf8')).split('\n');
      rest = (lines.pop() ?? '').slice(-4000);
      for (const line of lines) if (line.trim() !== '') options.onLine(line.slice(0, 4000));
    });
  }
  const ended = () => new Promise<void>((resolve) => (gone ? resolve() : waiting.push(resolve)));
  // A process that is deep in work hears no signal that it could answer.
  const end = () => {
    if (gone) return;
    if (child.pid === undefined) return void child.once('spawn', end);
    try {
      process.kill(child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself; Electron says so in a moment.
    }
  };
  return {
    post: (message, ports = []) => {
      if (!gone) child.postMessage(message, ports);
    },
    get pid() {
      return child.pid;
    },
    stop: async (message, ms) => {
      stopping = true;
      if (gone) return;
      child.postMessage(message);
      const timer = setTimeout(end, ms);
      await ended();
      clearTimeout(timer);
    },
    kill: async () => {
      stopping = true;
      end();
      await ended();
    },
  };
}
