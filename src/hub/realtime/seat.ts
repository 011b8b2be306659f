import type { WebSocket } from 'ws';
import type { HubFrame } from '../../shared/wire/realtime.ts';
import type { Viewer, Workstation } from '../sync/scope.ts';

/** Bytes waiting towards a slow engine: past the first it gets no pushes, past the second it is cut off. */
const backlog = { pause: 4 * 1024 * 1024, resume: 256 * 1024, end: 24 * 1024 * 1024 } as const;

/** One connected engine. */
export type Seat = {
  readonly id: string;
  readonly sessionId: string;
  readonly workstation: Workstation;
  viewer: Viewer;
  /** The last seq that was sent, or left out because nothing in it concerned this agent. */
  sentTo: number;
  send(text: string): void;
  say(frame: HubFrame): void;
  /** Whether a push may go there; false while the engine is slower than the changes. */
  ready(): boolean;
  /** A push up to here was left out: the engine is told to pull as soon as it has read what waits. */
  skip(to: number): void;
  bye(error: Extract<HubFrame, { type: 'bye' }>['error']): void;
};

/** How often a slow engine is looked after. */
const drainLookMs = 250;

export function openSeat(
  socket: WebSocket,
  who: Pick<Seat, 'id' | 'sessionId' | 'workstation' | 'viewer' | 'sentTo'>,
): Seat {
  let draining: NodeJS.Timeout | null = null;
  socket.on('close', () => {
    if (draining) clearInterval(draining);
  });

  function lookAfter(): void {
    if (socket.bufferedAmount > backlog.resume) return;
    if (draining) clearInterval(draining);
    draining = null;
    seat.say({ type: 'pull', head: seat.sentTo, scopeEpoch: seat.viewer.scope.epoch });
  }

  const seat: Seat = {
    ...who,
    send(text) {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > backlog.end) socket.terminate();
      else socket.send(text);
    },
    say: (frame) => seat.send(JSON.stringify(frame)),
    ready: () => draining === null && socket.bufferedAmount <= backlog.pause,
    skip(to) {
      seat.sentTo = to;
      if (socket.readyState === socket.OPEN) draining ??= setInterval(lookAfter, drainLookMs);
    },
    bye(error) {
      seat.say({ type: 'bye', error });
      socket.close(error.kind === 'internal' ? 1011 : 4000, error.kind);
      // An engine that doesn't close its side is not waited for.
      setTimeout(() => socket.terminate(), 2_000).unref();
    },
  };
  return seat;
}
