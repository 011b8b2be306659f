import { RPCHandler } from '@orpc/server/message-port';
import type { Log } from '../../logging/open-log.ts';
import type { DatabaseFailure } from '../db/failures.ts';
import { toContractError } from './errors.ts';
import type { EngineRouter } from './router.ts';

/** What Electron's MessagePortMain and Node's MessagePort have in common. */
export type ServablePort = {
  on(event: string, listener: (event?: { data: unknown }) => void): void;
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

/**
 * Serves the router on any number of ports. `onDatabaseFailure` hears when SQLite says that the file is damaged or
 * the disk is full: the call that met it has already been answered.
 */
export function createPortServer(
  router: EngineRouter,
  log: Log,
  onDatabaseFailure: (failure: DatabaseFailure) => void = () => {},
): PortServer {
  const open = new Set<ServablePort>();
  const handler = new RPCHandler(router, {
    clientInterceptors: [
      async ({ next, path }) => {
        try {
          return await next();
        } catch (error) {
          throw toContractError(error, path, log, onDatabaseFailure);
        }
      },
    ],
  });
  return {
    serve(port) {
      open.add(port);
      port.on('close', () => open.delete(port));
      handler.upgrade(port);
      port.start();
    },
    close() {
      for (const port of open) port.close();
      open.clear();
    },
  };
}
