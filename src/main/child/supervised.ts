import type { MessagePortMain } from 'electron';
import type { ProcessHealth } from '../../shared/contract/shell.ts';
import type { Log } from '../log.ts';
import { type Child, startChild } from './child-process.ts';
import { createRestartPolicy } from './restart-policy.ts';

type SupervisedOptions<Incoming> = {
  name: 'engine' | 'hub';
  entry: string;
  log: Log;
  /** First message to every new process. */
  init(): Promise<unknown>;
  /** Parses a message; null for one that is not ours. */
  parse(message: unknown): Incoming | null;
  /** Told in order. Answers the health that the message means, if any. */
  onMessage(message: Incoming): ProcessHealth | null;
  onHealth(health: ProcessHealth): void;
  /** Nothing is lost when it is ended before it runs: then nobody waits for what it is doing. */
  expendableAtStart?: boolean;
};

export type Supervised = {
  start(): Promise<void>;
  post(message: unknown, ports?: MessagePortMain[]): void;
  health(): ProcessHealth;
  pid(): number | undefined;
  /** A person asked: forgets earlier crashes and starts anew. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

const shutdown = { type: 'shutdown' } as const;

/** Keeps one child process alive: restarts it when it dies, gives up politely when that does not help. */
export function supervise<Incoming>(options: SupervisedOptions<Incoming>): Supervised {
  let child: Child | null = null;
  let policy = createRestartPolicy();
  let health: ProcessHealth = { state: 'absent' };
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const setHealth = (next: ProcessHealth) => {
    health = next;
    options.onHealth(next);
  };

  const start = async () => {
    if (stopped) return;
    if (health.state !== 'restarting') setHealth({ state: 'starting', step: null });
    const init = await options.init();
    if (stopped) return;
    const started = startChild({
      entry: options.entry,
      serviceName: `Groundcrew ${options.name}`,
      onMessage: (raw) => {
        const message = options.parse(raw);
        if (!message) {
          options.log.warn({ process: options.name }, 'ignored a message of unknown shape');
          return;
        }
        const next = options.onMessage(message);
        if (next) setHealth(next);
      },
      onLine: (line) => options.log.info({ process: options.name }, line),
      onEnd: ({ code, expected }) => {
        if (child !== started) return;
        child = null;
        if (expected || stopped || health.state === 'failed') return;
        options.log.error({ process: options.name, code }, 'process ended unexpectedly');
        const next = policy.died(Date.now());
        if (next === 'give-up') {
          setHealth({ state: 'failed', kind: 'crashes', reason: `exit code ${code}` });
          return;
        }
        setHealth({ state: 'restarting', attempt: next.attempt, reason: `exit code ${code}` });
        timer = setTimeout(() => void start(), next.restartIn);
      },
    });
    child = started;
    started.post(init);
  };

  const end = async () => {
    if (timer) clearTimeout(timer);
    const running = child;
    child = null;
    if (!running) return;
    const asked = Date.now();
    if (options.expendableAtStart && health.state !== 'running') await running.kill();
    else await running.stop(shutdown, 5_000);
    options.log.info({ process: options.name, ms: Date.now() - asked }, 'process ended as asked');
  };

  return {
    start,
    post: (message, ports) => child?.post(message, ports),
    health: () => health,
    pid: () => child?.pid,
    restart: async () => {
      await end();
      policy = createRestartPolicy();
      setHealth({ state: 'starting', step: null });
      await start();
    },
    stop: async () => {
      stopped = true;
      await end();
    },
  };
}
