import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type ActionDone,
  ActionRequest,
  type ExchangeErrorCode,
  exchangeErrors,
  exchangeLimits,
} from '../../src/hub/exchange/contract.ts';
import { isSigned, signedHeaders } from '../../src/hub/exchange/signing.ts';
import type { FreezeScope } from '../../src/shared/domain/freeze.ts';
import { Id } from '../../src/shared/domain/ids.ts';

/** What goes wrong with the next calls that would change something, each once. */
export type ExchangeFault =
  /** Before it is done: nothing happens. */
  | 'fails'
  | 'hangs-up'
  | 'rate-limited'
  /** After it was done: nobody hears of it. */
  | 'fails-after'
  | 'hangs-up-after'
  /** Done, and the answer comes later than anybody waits. */
  | 'slow-after'
  /** Nobody hears of it, and it is done later than anybody waits. */
  | 'late'
  /** It says yes and does nothing. */
  | 'lies';

export type ExchangeSeen = {
  /** What has really happened to accounts, in order. */
  readonly effects: readonly { readonly account: string; readonly action: string; readonly key: string }[];
  /** In the order in which they came; `status` is that of its answer, 0 where it hung up. */
  readonly calls: readonly { readonly method: string; readonly path: string; readonly status: number }[];
  readonly frozen: Readonly<Record<string, readonly FreezeScope[]>>;
};

export type ExchangeApiOptions = {
  readonly keyId: string;
  readonly secret: string;
  readonly accounts: readonly string[];
  readonly slowMs?: number;
  readonly lateMs?: number;
  readonly port?: number;
  readonly callsPerMinute?: number;
};

type Answer = { readonly status: number; readonly body: unknown; readonly retryAfter?: number };

/**
 * The exchange's admin API as docs/exchange-admin-api.md describes it, with its limits, and with faults to be told. What
 * it knows is gone when it ends.
 */
export async function startExchangeApi(options: ExchangeApiOptions) {
  const { keyId, secret, accounts, slowMs = 3_000, lateMs = 6_000, port = 0 } = options;
  const perMinute = options.callsPerMinute ?? exchangeLimits.callsPerMinute;
  const frozen = new Map<string, Set<FreezeScope>>(accounts.map((account) => [account, new Set()]));
  const done = new Map<string, { readonly asked: string; readonly done: ActionDone }>();
  const nonces = new Map<string, number>();
  const recent: number[] = [];
  /** Addresses to withdraw to, by account, and since when. */
  const listed = new Map<string, number>();
  const effects: { account: string; action: string; key: string }[] = [];
  const calls: { method: string; path: string; status: number }[] = [];
  const faults: ExchangeFault[] = [];

  const no = (code: ExchangeErrorCode, message: string, retryAfter?: number): Answer => ({
    status: exchangeErrors[code],
    body: { error: { code, message } },
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });

  function checkCaller(request: IncomingMessage, body: string): Answer | null {
    const header = (name: string) => String(request.headers[name] ?? '');
    const now = Date.now();
    while (recent[0] !== undefined && recent[0] <= now - 60_000) recent.shift();
    if (recent.length >= perMinute) return no('rate-limited', 'Too many calls.', 1);
    recent.push(now);
    const parts = {
      method: request.method ?? '',
      path: request.url ?? '',
      timestamp: header(signedHeaders.timestamp),
      nonce: header(signedHeaders.nonce),
      body,
    };
    if (header(signedHeaders.key) !== keyId || !isSigned(secret, parts, header(signedHeaders.signature)))
      return no('bad-signature', 'The signature does not fit.');
    if (!(Math.abs(now - Number(parts.timestamp)) <= exchangeLimits.windowMs))
      return no('stale', 'The timestamp is too far from this clock.');
    for (const [nonce, at] of nonces) if (at < now - 2 * exchangeLimits.windowMs) nonces.delete(nonce);
    if (!/^[0-9a-f]{32}$/.test(parts.nonce)) return no('bad-request', 'A nonce has 32 hex digits.');
    if (nonces.has(parts.nonce)) return no('replayed', 'This nonce was used before.');
    nonces.set(parts.nonce, now);
    return null;
  }

  function act(key: string, body: string, lies: boolean): Answer {
    if (!Id.safeParse(key).success) return no('bad-request', 'A key is a UUID.');
    const wanted = ActionRequest.safeParse(parse(body));
    if (!wanted.success) return no('bad-request', 'This is no action.');
    const asked = JSON.stringify(wanted.data);
    const before = done.get(key);
    if (before)
      return before.asked === asked
        ? { status: 200, body: before.done }
        : no('key-reused', 'This key was used for something else.');
    const { account, action, scopes } = wanted.data;
    const held = frozen.get(account);
    if (!held) return no('no-account', 'There is no such account.');
    if (account.startsWith('house-')) return no('refused', 'This account is the house’s own.');
    if (!lies) {
      for (const scope of scopes) {
        if (action === 'freeze') held.add(scope);
        else held.delete(scope);
      }
      effects.push({ account, action, key });
    }
    const answer: ActionDone = { key, account, action, scopes, doneAt: Date.now() };
    done.set(key, { asked, done: answer });
    return { status: 200, body: answer };
  }

  function answer(request: IncomingMessage, body: string, lies: boolean): Answer {
    const path = (request.url ?? '').split('/');
    if (path[2] === 'accounts' && path[4] === 'withdrawal-addresses' && path.length === 6) {
      const account = decodeURIComponent(path[3] ?? '');
      const address = decodeURIComponent(path[5] ?? '');
      if (!frozen.has(account)) return no('no-account', 'There is no such account.');
      const listedAt = listed.get(`${account} ${address}`) ?? null;
      return { status: 200, body: { account, address, listedAt, at: Date.now() } };
    }
    if (path[1] !== 'v1' || path.length !== 4) return no('bad-request', 'There is no such call.');
    const name = decodeURIComponent(path[3] ?? '');
    if (path[2] === 'actions' && request.method === 'PUT') return act(name, body, lies);
    if (path[2] === 'actions' && request.method === 'GET') {
      const found = done.get(name);
      return found ? { status: 200, body: found.done } : no('no-action', 'Nothing was done under this key.');
    }
    if (path[2] === 'accounts' && request.method === 'GET') {
      const held = frozen.get(name);
      return held
        ? { status: 200, body: { account: name, frozen: [...held], at: Date.now() } }
        : no('no-account', 'There is no such account.');
    }
    return no('bad-request', 'There is no such call.');
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const call = { method: request.method ?? '', path: request.url ?? '', status: 0 };
    calls.push(call);
    const reply = ({ status, body: said, retryAfter }: Answer) => {
      call.status = status;
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      });
      response.end(JSON.stringify(said));
    };
    if (body === null) return reply(no('too-large', 'The body is too large.'));
    const unfit = checkCaller(request, body);
    if (unfit) return reply(unfit);
    const fault = request.method === 'PUT' ? faults.shift() : undefined;
    if (fault === 'fails') return reply(no('internal', 'It failed.'));
    if (fault === 'rate-limited') return reply(no('rate-limited', 'Too many calls.', 1));
    if (fault === 'hangs-up') return void request.socket.destroy();
    if (fault === 'late') {
      request.socket.destroy();
      return void setTimeout(() => answer(request, body, false), lateMs).unref();
    }
    const said = answer(request, body, fault === 'lies');
    if (fault === 'fails-after') return reply(no('internal', 'It failed.'));
    if (fault === 'hangs-up-after') return void request.socket.destroy();
    call.status = said.status;
    if (fault === 'slow-after') return void setTimeout(() => reply(said), slowMs).unref();
    reply(said);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  server.listen(port, '127.0.0.1');
  await new Promise<void>((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The owner of an account put an address on its withdrawal list. */
    list: (account: string, address: string, at: number): void =>
      void listed.set(`${account} ${address}`, at),
    /** The next calls that change something go wrong like this, one after another. */
    fail: (...next: ExchangeFault[]): void => void faults.push(...next),
    seen: (): ExchangeSeen => ({
      effects: [...effects],
      calls: calls.map((call) => ({ ...call })),
      frozen: Object.fromEntries([...frozen].map(([account, scopes]) => [account, [...scopes]])),
    }),
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > exchangeLimits.bodyBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
