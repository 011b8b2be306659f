import { type AnyProcedure, createProcedureClient, isProcedure } from '@orpc/server';
import type { Log } from '../../logging/open-log.ts';
import { type EngineFrame, PageFrame } from '../../shared/contract/port-frames.ts';
import type { DatabaseFailure } from '../db/failures.ts';
import { toContractError } from './errors.ts';
import type { EngineRouter } from './router.ts';

/** What Electron's MessagePortMain and Node's MessagePort have in common. */
export type ServablePort = {
  on(event: string, listener: (event?: unknown) => void): void;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
};

export type PortServer = {
  /** Answers the contract on a port until that closes, at either end. */
  serve(port: ServablePort): void;
  /** Closes every port; what runs is aborted. */
  close(): void;
};

type Call = (input: unknown, options: { signal: AbortSignal }) => Promise<unknown>;

/**
 * Serves the router on any number of ports, in the frames of `port-frames.ts`. `onDatabaseFailure` hears when SQLite
 * says that the file is damaged or the disk full: the call that met it has already been answered. `onCall` hears of
 * every call before it runs, by its path; what it throws is the answer.
 *
 * Not oRPC's own adapter: its codec cost 2.5 times the bare round trip of a page of 50 rows (`npm run bench -- P2`).
 * The contract, its validation and its typed client are oRPC's all the same.
 */
export function createPortServer(
  router: EngineRouter,
  log: Log,
  onDatabaseFailure: (failure: DatabaseFailure) => void = () => {},
  onCall: (path: readonly string[]) => void = () => {},
): PortServer {
  const open = new Map<ServablePort, () => void>();
  const calls = new Map<string, Call>();

  function procedureAt(path: readonly string[]): Call | null {
    const name = path.join('.');
    const known = calls.get(name);
    if (known) return known;
    let found: unknown = router;
    for (const step of path) {
      if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return null;
      found = (found as Record<string, unknown>)[step];
    }
    if (!isProcedure(found)) return null;
    const call: Call = createProcedureClient(found as AnyProcedure, { path: [...path] });
    calls.set(name, call);
    return call;
  }

  function serve(port: ServablePort): void {
    const running = new Map<number, AbortController>();
    const post = (frame: EngineFrame) => {
      if (open.has(port)) port.postMessage(frame);
    };

    async function answer({ id, path, input }: Extract<PageFrame, { type: 'call' }>): Promise<void> {
      const ending = new AbortController();
      running.set(id, ending);
      try {
        onCall(path);
        const call = procedureAt(path);
        if (!call) {
          const message = `there is no ${path.join('.').slice(0, 100)}`;
          return post({ type: 'error', id, error: { kind: 'not-found', message, retry: false } });
        }
        const value = await call(input, { signal: ending.signal });
        if (!isStream(value)) return post({ type: 'value', id, value });
        post({ type: 'stream', id });
        for await (const item of value) post({ type: 'item', id, value: item });
        post({ type: 'end', id });
      } catch (error) {
        if (ending.signal.aborted) return;
        post({ type: 'error', id, error: toContractError(error, path, log, onDatabaseFailure) });
      } finally {
        running.delete(id);
      }
    }

    const leave = () => {
      open.delete(port);
      for (const ending of running.values()) ending.abort();
    };
    open.set(port, leave);
    port.on('close', leave);
    port.on('message', (message) => {
      const parsed = PageFrame.safeParse(contentOf(message));
      if (!parsed.success) return log.error({ reason: parsed.error.message }, 'a frame cannot be read');
      const frame = parsed.data;
      if (frame.type === 'abort') running.get(frame.id)?.abort();
      else void answer(frame);
    });
    port.start();
  }

  return {
    serve,
    close() {
      for (const [port, leave] of open) {
        leave();
        port.close();
      }
    },
  };
}

/** Electron hands messages over inside events, Node as they are. */
function contentOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'data' in message && 'ports' in message
    ? message.data
    : message;
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
