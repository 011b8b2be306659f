import { connect, createServer, type Socket } from 'node:net';

/** What a bad network does to the connections that begin from now on; direction is seen from the client. */
export type Weather = {
  /** Milliseconds before each piece is passed on, both ways. */
  latencyMs?: number;
  /** Nothing passes, either way, before this resolves; then everything does, in order. */
  heldUntil?: Promise<unknown>;
  /** Bytes of an answer that pass before the connection is reset. */
  cutResponseAfter?: number;
  /** Bytes of an answer that pass, then it ends in good order: a truncated body. */
  truncateResponseAfter?: number;
  /** Bytes of an answer that pass, then silence: half-open, no FIN, no RST. */
  stallResponseAfter?: number;
  /** The answer dribbles: this many bytes every `trickleEveryMs`. */
  trickleBytes?: number;
  trickleEveryMs?: number;
  /** Milliseconds for each piece of a request; nothing more is read meanwhile, so that the sender feels it. */
  requestPieceMs?: number;
  /** New connections are reset at once. */
  refuse?: boolean;
  /** Requests swallowed: nothing reaches the hub, nothing comes back. */
  blackHole?: boolean;
  /** Only connections whose request begins like this feel it (`POST /api/v1/mutations`); others pass. */
  onlyRequests?: RegExp;
};

export type TcpProxy = {
  readonly port: number;
  readonly url: string;
  /** Applies to connections that exist and to those to come. */
  set(weather: Weather): void;
  clear(): void;
  /** Resets everything that is open. */
  resetAll(): void;
  /** From now on open connections are silent both ways, as after a cable is pulled. */
  stallAll(): void;
  /** Points the proxy at a hub that came back elsewhere. */
  retarget(port: number): void;
  /** Everything the hub said so far, as it went over the wire. */
  recorded(): Buffer;
  record(on: boolean): void;
  /** Answers that were cut, truncated or stalled. */
  harmed(): number;
  openConnections(): number;
  close(): Promise<void>;
};

type Pair = { client: Socket; upstream: Socket; stalled: boolean };

/** A TCP proxy on loopback that behaves like a bad network. Starts as a good one. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  let target = targetPort;
  let weather: Weather = {};
  let harmed = 0;
  let recording = false;
  const record: Buffer[] = [];
  const pairs = new Set<Pair>();

  const server = createServer({ noDelay: true }, (client) => {
    client.on('error', () => {});
    if (weather.refuse) {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect({ port: target, host: '127.0.0.1', noDelay: true });
    const pair: Pair = { client, upstream, stalled: false };
    pairs.add(pair);
    let concerned = weather.onlyRequests === undefined;
    let passed = 0;
    let spoiled = false;
    let fromHub: Promise<void> = Promise.resolve();
    let fromClient: Promise<void> = Promise.resolve();

    const drop = () => {
      pairs.delete(pair);
      client.destroy();
      upstream.destroy();
    };
    const spoil = () => {
      if (!spoiled) harmed += 1;
      spoiled = true;
    };

    client.on('data', (piece) => {
      if (weather.onlyRequests) {
        // Keep-alive carries many requests: each one's first line decides anew.
        if (/^[A-Z]{3,7} \//.test(piece.subarray(0, 12).toString('latin1'))) {
          concerned = weather.onlyRequests.test(piece.subarray(0, 2_000).toString('latin1'));
          passed = 0;
        }
      } else {
        concerned = true;
        if (/^[A-Z]{3,7} \//.test(piece.subarray(0, 12).toString('latin1'))) passed = 0;
      }
      if (pair.stalled || (weather.blackHole && concerned)) return;
      const { requestPieceMs } = concerned ? weather : {};
      if (requestPieceMs) client.pause();
      fromClient = fromClient.then(async () => {
        if (concerned) await weather.heldUntil;
        await wait(requestPieceMs);
        client.resume();
        await wait(concerned ? weather.latencyMs : 0);
        if (!pair.stalled && upstream.writable) upstream.write(piece);
      });
    });

    upstream.on('data', (piece) => {
      if (pair.stalled) return;
      fromHub = fromHub.then(() => deliver(piece));
    });

    async function deliver(piece: Buffer): Promise<void> {
      if (pair.stalled || client.destroyed) return;
      const now = concerned ? weather : {};
      await now.heldUntil;
      await wait(now.latencyMs);
      const limit = now.cutResponseAfter ?? now.truncateResponseAfter ?? now.stallResponseAfter;
      const allowed = limit === undefined ? piece.length : Math.max(0, limit - passed);
      const part = piece.subarray(0, allowed);
      passed += part.length;
      if (now.trickleBytes) {
        for (let at = 0; at < part.length; at += now.trickleBytes) {
          await wait(now.trickleEveryMs);
          if (!pass(part.subarray(at, at + now.trickleBytes))) return;
          if (weather !== now) {
            pass(part.subarray(at + now.trickleBytes));
            break;
          }
        }
      } else pass(part);
      if (part.length === piece.length) return;
      spoil();
      if (now.cutResponseAfter !== undefined) {
        client.resetAndDestroy();
        drop();
      } else if (now.truncateResponseAfter !== undefined) {
        client.end();
        upstream.destroy();
      } else pair.stalled = true;
    }

    function pass(part: Buffer): boolean {
      if (client.destroyed || pair.stalled) return false;
      if (recording) record.push(Buffer.from(part));
      if (part.length > 0) client.write(part);
      return true;
    }

    client.on('close', () => {
      pairs.delete(pair);
      upstream.destroy();
    });
    client.on('end', () => upstream.end());
    upstream.on('error', () => {
      if (!pair.stalled) client.resetAndDestroy();
    });
    upstream.on('end', () => {
      fromHub = fromHub.then(() => {
        if (!pair.stalled) client.end();
      });
    });
    upstream.on('close', () => {
      fromHub = fromHub.then(() => {
        if (!pair.stalled && !client.destroyed) client.end();
      });
    });
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  const { port } = address;

  return {
    port,
    url: `http://127.0.0.1:${port}`,
    set: (next) => {
      weather = next;
    },
    clear: () => {
      weather = {};
    },
    resetAll: () => {
      for (const pair of [...pairs]) {
        pair.client.resetAndDestroy();
        pair.upstream.destroy();
        pairs.delete(pair);
      }
    },
    stallAll: () => {
      for (const pair of pairs) pair.stalled = true;
    },
    retarget: (next) => {
      target = next;
    },
    recorded: () => Buffer.concat(record),
    record: (on) => {
      recording = on;
    },
    harmed: () => harmed,
    openConnections: () => pairs.size,
    close: () =>
      new Promise((resolve) => {
        for (const pair of pairs) {
          pair.client.destroy();
          pair.upstream.destroy();
        }
        server.close(() => resolve());
      }),
  };
}

function wait(ms: number | undefined): Promise<void> | undefined {
  return ms ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined;
}
