import { type MessagePortMain, utilityProcess } from 'electron';
import { scrubbedEnvironment } from './scrubbed-environment.ts';

/** Why a child ended, in words a log and a banner can use. */
export type ChildEnd = { readonly code: number | null; readonly expected: boolean };

export type Child = {
  post(message: unknown, ports?: MessagePortMain[]): void;
  readonly pid: number | undefined;
  /** Asks by message, waits at most `ms`, then kills. Settles when the process is gone. */
  stop(message: unknown, ms: number): Promise<void>;
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
    env: scrubbedEnvironment(process.env),
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
      const ended = new Promise<void>((resolve) => waiting.push(resolve));
      child.postMessage(message);
      const timer = setTimeout(() => child.kill(), ms);
      await ended;
      clearTimeout(timer);
    },
  };
}
