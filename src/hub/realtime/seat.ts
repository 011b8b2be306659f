import type { WebSocket } from 'ws';
import type { HubFrame } from '../../shared/wire/realtime.ts';
import type { Viewer } from '../sync/scope.ts';

/** Bytes waiting towards a slow engine: past the first it gets no pushes, past the second it is cut off. */
export const backlog = { pause: 4 * 1024 * 1024, resume: 256 * 1024, end: 24 * 1024 * 1024 } as const;

/** One connected engine. */
export type Seat = {
  readonly id: string;
  readonly sessionId: string;
  viewer: Viewer;
  /** The last seq that was sent, or left out because nothing in it concerned this agent. */
  sentTo: number;
  send(text: string): void;
  say(frame: HubFrame): void;
  /** Whether pushes may go there; false while the engine is slower than the changes. */
  ready(): boolean;
  /** True once, when an engine that fell behind can be told to pull. */
  caughtUp(): boolean;
  bye(error: Extract<HubFrame, { type: 'bye' }>['error']): void;
};

export function openSeat(
  socket: WebSocket,
  who: { readonly id: string; readonly sessionId: string; readonly viewer: Viewer; readonly sentTo: number },
): Seat {
  let behind = false;
  const seat: Seat = {
    ...who,
    send(text) {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > backlog.end) socket.terminate();
      else socket.send(text);
    },
    say: (frame) => seat.send(JSON.stringify(frame)),
    ready() {
      if (socket.bufferedAmount > backlog.pause) behind = true;
      return !behind;
    },
    caughtUp() {
      if (!behind || socket.bufferedAmount > backlog.resume) return false;
      behind = false;
      return true;
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
