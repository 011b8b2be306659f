import { afterEach, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import type { HubFrame } from '../../shared/wire/realtime.ts';
import { wireVersion } from '../../shared/wire/version.ts';
import { type LiveEnd, openLiveSocket } from './live-socket.ts';
import { nodeTransport } from './transport.ts';

const limits = { pingEveryMs: 60, pongWithinMs: 80, welcomeWithinMs: 300 };
const servers: WebSocketServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    for (const client of server.clients) client.terminate();
    server.close();
  }
});

async function hub(
  onMessage: (socket: WebSocket, frame: { type: string; n?: number }) => void,
): Promise<string> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', path: '/api/v1/live' });
  servers.push(server);
  server.on('connection', (socket) =>
    socket.on('message', (data) => onMessage(socket, JSON.parse(data.toString()))),
  );
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

function listen(baseUrl: string) {
  const frames: HubFrame[] = [];
  const bad: string[] = [];
  let say: (() => void)[] = [];
  const heard = () => {
    for (const wake of say) wake();
    say = [];
  };
  let end: LiveEnd | null = null;
  const socket = openLiveSocket({
    transport: nodeTransport,
    baseUrl,
    accessToken: 'token',
    reached: { cursor: 7, documents: true },
    limits,
    onFrame(frame) {
      frames.push(frame);
      heard();
    },
    onBadFrame(_, reason) {
      bad.push(reason);
      heard();
    },
    onEnd(reason) {
      if (end) throw new Error('ended twice');
      end = reason;
      heard();
    },
  });
  return {
    socket,
    frames,
    bad,
    async until(condition: () => boolean) {
      while (!condition()) await new Promise<void>((resolve) => say.push(resolve));
    },
    ended: () => end,
  };
}

const welcome = JSON.stringify({ type: 'welcome', head: 9, scopeEpoch: 0, now: 1 });

it('says hello with its cursor and hears the welcome', async () => {
  const hellos: unknown[] = [];
  const url = await hub((socket, frame) => {
    hellos.push(frame);
    socket.send(welcome);
  });
  const live = listen(url);
  await live.until(() => live.frames.length > 0);
  expect(hellos[0]).toEqual({
    type: 'hello',
    version: wireVersion,
    accessToken: 'token',
    cursor: 7,
    documents: true,
  });
  expect(live.frames[0]).toMatchObject({ type: 'welcome', head: 9 });
  live.socket.close();
  expect(live.ended()).toEqual({ reason: 'closed here', error: null });
});

it('stays as long as the hub answers pings, and ends when it falls silent', async () => {
  let answering = true;
  let pings = 0;
  const url = await hub((socket, frame) => {
    if (frame.type === 'hello') socket.send(welcome);
    if (frame.type !== 'ping') return;
    pings += 1;
    if (pings === 4) answering = false;
    if (answering) socket.send(JSON.stringify({ type: 'pong', n: frame.n }));
  });
  const live = listen(url);
  await live.until(() => live.ended() !== null);
  expect(pings).toBe(4);
  expect(live.ended()).toEqual({ reason: 'the hub fell silent', error: null });
});

it('ends when no welcome comes', async () => {
  const live = listen(await hub(() => {}));
  await live.until(() => live.ended() !== null);
  expect(live.ended()?.reason).toBe('no welcome from the hub');
});

it('skips what it cannot read and goes on', async () => {
  const url = await hub((socket, frame) => {
    if (frame.type !== 'hello') return;
    for (const text of ['{', '{"type":"surprise"}', welcome]) socket.send(text);
  });
  const live = listen(url);
  await live.until(() => live.frames.length > 0);
  expect(live.bad).toHaveLength(2);
  live.socket.close();
});

it('passes on why the hub said goodbye', async () => {
  const error = { kind: 'not-signed-in', message: 'token too old', retry: 'sign-in' };
  const url = await hub((socket) => socket.send(JSON.stringify({ type: 'bye', error })));
  const live = listen(url);
  await live.until(() => live.ended() !== null);
  expect(live.ended()).toEqual({ reason: 'token too old', error });
});

it('ends when nobody listens there', async () => {
  const live = listen('http://127.0.0.1:9');
  await live.until(() => live.ended() !== null);
  expect(live.ended()?.reason).toMatch(/ECONNREFUSED/);
});
