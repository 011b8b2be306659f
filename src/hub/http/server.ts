import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { Log } from '../../logging/open-log.ts';
import { HubFailure } from '../failure.ts';
import type { HubApp } from './app.ts';
import { errorResponse } from './errors.ts';

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export type HttpServer = { readonly url: string; close(): Promise<void> };

type ServerOptions = {
  readonly app: HubApp;
  readonly log: Log;
  readonly host: string;
  /** Wished for: another one is taken when it is in use and `port` is not a must. */
  readonly port: number;
  readonly portIsMust: boolean;
  /** WebSocket endpoints by their path. */
  readonly upgrades: ReadonlyMap<string, Upgrade>;
  /** Only requests that name this machine: a web page that rebinds its domain to loopback names its domain. */
  readonly loopbackNamesOnly: boolean;
};

const loopbackName = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

export async function startServer(options: ServerOptions): Promise<HttpServer> {
  const { app, log, upgrades } = options;
  const named = (host: string | undefined) => !options.loopbackNamesOnly || loopbackName.test(host ?? '');
  const answer = getRequestListener(
    async (request, bindings) => {
      if (!named(request.headers.get('host') ?? undefined))
        return errorResponse(new HubFailure('forbidden', 'This hub answers on its own machine only.'));
      return app.fetch(request, bindings);
    },
    { overrideGlobalObjects: false, errorHandler: (error) => errorResponse(error) },
  );
  const server = createServer({ requestTimeout: 600_000, headersTimeout: 20_000, keepAliveTimeout: 75_000 });
  server.on('request', (request, response) => void answer(request, response));
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const upgrade = upgrades.get(pathOf(request));
    if (upgrade && named(request.headers.host)) upgrade(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  // What isn't HTTP gets a status line and no more; Node's own answer is the same without the log.
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    log.debug({ code: error.code }, 'not a request');
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const shown = options.host === '0.0.0.0' || options.host === '::' ? '127.0.0.1' : options.host;
  return {
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
    close: () => closeServer(server),
  };
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?')[0] ?? '';
}

async function listen(server: Server, { host, port, portIsMust }: ServerOptions): Promise<void> {
  const attempt = (wished: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(wished, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  try {
    await attempt(port);
  } catch (error) {
    const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    if (!inUse || portIsMust || port === 0) throw error;
    await attempt(0);
  }
}

/** Lets answers that are under way finish for two seconds. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 2_000);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
