import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { boundedFetch, CallTimedOut, type TimeLimits } from './bounded-fetch.ts';
import { nodeTransport } from './transport.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/`;
}

const quick: TimeLimits = { headersMs: 300, idleMs: 200, totalMs: 900 };
const get = (url: string, limits = quick, signal?: AbortSignal) =>
  boundedFetch(nodeTransport, new Request(url, signal ? { signal } : {}), limits, () => {});

it('reads a whole answer', async () => {
  const url = await serve((_, answer) => answer.end('all of it'));
  expect(await (await get(url)).text()).toBe('all of it');
});

it('sends a body with its length', async () => {
  const url = await serve((request, answer) => {
    request.resume();
    answer.end(`${request.headers['content-length']}`);
  });
  const request = new Request(url, { method: 'POST', body: 'twelve bytes' });
  expect(await (await boundedFetch(nodeTransport, request, quick, () => {})).text()).toBe('12');
});

it('gives up on a hub that never answers', async () => {
  const url = await serve(() => {});
  await expect(get(url)).rejects.toThrow(/headers/);
});

it('gives up on a body that falls silent', async () => {
  const url = await serve((_, answer) => {
    answer.writeHead(200, { 'content-length': '100' });
    answer.write('half');
  });
  await expect(get(url)).rejects.toThrow(/body/);
});

it('gives up on a body that trickles for ever', async () => {
  const url = await serve((_, answer) => {
    const drip = setInterval(() => answer.write('.'), 20);
    answer.on('close', () => clearInterval(drip));
  });
  await expect(get(url)).rejects.toThrow(/whole call/);
});

it('never takes half an answer for a whole one', async () => {
  const url = await serve((_, answer) => {
    answer.writeHead(200, { 'content-length': '100' });
    answer.write('half');
    setTimeout(() => answer.destroy(), 20);
  });
  await expect(get(url)).rejects.not.toBeInstanceOf(CallTimedOut);
});

it('ends at once when its caller gives up', async () => {
  const url = await serve(() => {});
  const abort = new AbortController();
  const underway = get(url, { headersMs: 60_000, idleMs: 60_000, totalMs: 60_000 }, abort.signal);
  abort.abort(new Error('enough'));
  await expect(underway).rejects.toThrow('enough');
});
