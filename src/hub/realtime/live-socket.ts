import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { hearsOfReveals } from '../../shared/domain/masking/reveal.ts';
import type { WireError } from '../../shared/wire/errors.ts';
import { EngineFrame } from '../../shared/wire/realtime.ts';
import { wireVersion } from '../../shared/wire/version.ts';
import type { AccessTokens } from '../auth/access-tokens.ts';
import { authenticate, type Caller } from '../auth/authenticate.ts';
import type { HubContext } from '../context.ts';
import { HubFailure, wireOf } from '../failure.ts';
import { parseJson } from '../parse-json.ts';
import { listRevealSignals } from '../services/masking/reveal.ts';
import { loadViewer } from '../sync/scope.ts';
import type { Joined } from './live-floor.ts';
import { openSeat } from './seat.ts';

/** Limits of the live socket; named in the API description. */
export const liveLimits = {
  helloWithinMs: 10_000,
  frameBytes: 64 * 1024,
  /** Frames in ten seconds. */
  framesPer10s: 200,
  /** Silence after which the hub asks for a sign of life; twice that ends the connection. */
  silenceMs: 30_000,
} as const;

export type LiveEndpoint = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  stop(): void;
};

/** The engines' WebSocket: hello first, then pushes, presence, typing. */
export function openLiveEndpoint(context: HubContext, accessTokens: AccessTokens): LiveEndpoint {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: liveLimits.frameBytes,
    // One frame goes to hundreds of engines: deflating it for each of them costs more than it saves.
    perMessageDeflate: false,
  });
  server.on('connection', (socket: WebSocket) => serve(socket));

  function serve(socket: WebSocket): void {
    let caller: Caller | null = null;
    let joined: Joined | null = null;
    let frames = 0;
    let heardAt = Date.now();
    /** Frames are worked off one after the other. */
    let queue: Promise<void> = Promise.resolve();
    let expiry: NodeJS.Timeout | undefined;
    const helloTimer = setTimeout(
      () => end(new HubFailure('bad-input', 'No hello within ten seconds.').wire),
      liveLimits.helloWithinMs,
    );
    const everyTenSeconds = setInterval(() => {
      frames = 0;
      const silence = Date.now() - heardAt;
      if (silence > 2 * liveLimits.silenceMs) socket.terminate();
      else if (silence > liveLimits.silenceMs) socket.ping();
    }, 10_000);

    function end(error: WireError): void {
      if (joined) {
        joined.seat.bye(error);
        return;
      }
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ type: 'bye', error }));
      socket.close(4000, error.kind);
      setTimeout(() => socket.terminate(), 2_000).unref();
    }

    function armExpiry(expiresAt: number): void {
      clearTimeout(expiry);
      expiry = setTimeout(
        () => end(new HubFailure('not-signed-in', 'The access token has run out.').wire),
        Math.max(0, expiresAt - context.clock()),
      );
    }

    async function hello(frame: Extract<EngineFrame, { type: 'hello' }>): Promise<void> {
      if (frame.version !== wireVersion)
        throw new HubFailure(
          'upgrade-required',
          `This hub speaks version ${wireVersion}, the engine ${frame.version}.`,
        );
      const known = await authenticate(context, accessTokens, frame.accessToken);
      const joining = await context.live.join(async (sentTo) => {
        const viewer = await loadViewer(context.store.db, known.agentId);
        if (!viewer) throw new HubFailure('not-signed-in', 'This session has ended. Sign in again.');
        const { sessionId, workstation } = known;
        return openSeat(socket, { id: randomUUID(), sessionId, workstation, viewer, sentTo });
      }, known.workspaceId);
      if (socket.readyState !== socket.OPEN) return joining.leave();
      clearTimeout(helloTimer);
      caller = known;
      joined = joining;
      armExpiry(known.expiresAt);
      const { cursor, documents = false } = frame;
      context.workstations.heard(known.workstation.id, { cursor, filled: documents });
      const { seat, head, rooms } = joining;
      seat.say({ type: 'welcome', head, scopeEpoch: seat.viewer.scope.epoch, now: context.clock() });
      for (const { conversationId, agents } of rooms)
        seat.say({ type: 'presence', conversationId, agents: [...agents] });
      if (!hearsOfReveals(known.role)) return;
      const signals = await listRevealSignals(context, known);
      if (signals.length > 0) seat.say({ type: 'reveals', signals });
    }

    async function take(frame: EngineFrame): Promise<void> {
      if (frame.type === 'ping') return say({ type: 'pong', n: frame.n });
      if (frame.type === 'hello') {
        if (joined) throw new HubFailure('bad-input', 'There was a hello already.');
        return hello(frame);
      }
      if (!joined || !caller) throw new HubFailure('bad-input', 'The first frame must be a hello.');
      if (frame.type === 'presence') return context.live.present(joined.seat, frame.here);
      if (frame.type === 'reached')
        return context.workstations.heard(caller.workstation.id, {
          cursor: frame.cursor,
          filled: frame.documents,
        });
      const renewed = await authenticate(context, accessTokens, frame.accessToken);
      if (renewed.agentId !== caller.agentId || renewed.sessionId !== caller.sessionId)
        throw new HubFailure('forbidden', 'That token belongs to another session.');
      armExpiry(renewed.expiresAt);
    }

    function say(frame: { type: 'pong'; n: number }): void {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
    }

    function fail(error: unknown): void {
      if (!(error instanceof HubFailure)) context.log.error({ err: error }, 'a live frame failed');
      end(wireOf(error));
    }

    socket.on('message', (data, isBinary) => {
      heardAt = Date.now();
      frames += 1;
      if (frames > liveLimits.framesPer10s)
        return fail(new HubFailure('rate-limited', 'Too many frames.', { retryAfter: 10 }));
      const parsed = EngineFrame.safeParse(isBinary ? null : parseJson(data.toString()));
      if (!parsed.success) return fail(new HubFailure('bad-input', 'That is not a frame of this protocol.'));
      const frame = parsed.data;
      queue = queue.then(() => take(frame)).catch(fail);
    });
    socket.on('pong', () => {
      heardAt = Date.now();
    });
    // The close that follows cleans up; a reset connection needs no more words.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(helloTimer);
      clearTimeout(expiry);
      clearInterval(everyTenSeconds);
      joined?.leave();
    });
  }

  return {
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (opened) => server.emit('connection', opened, request));
    },
    stop() {
      for (const socket of server.clients) {
        socket.close(1012, 'restart');
        setTimeout(() => socket.terminate(), 200).unref();
      }
      server.close();
    },
  };
}
