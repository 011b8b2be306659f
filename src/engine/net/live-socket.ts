import type { WireError } from '../../shared/wire/errors.ts';
import { type EngineFrame, HubFrame } from '../../shared/wire/realtime.ts';
import { wireVersion } from '../../shared/wire/version.ts';
import type { Transport } from './transport.ts';

export type LiveLimits = {
  /** Silence after which the hub is asked for a sign of life, and how long it has for one. */
  readonly pingEveryMs: number;
  readonly pongWithinMs: number;
  /** From opening to `welcome`. */
  readonly welcomeWithinMs: number;
};

/** Together they notice a half-open connection in nine seconds at most. */
export const liveLimits: LiveLimits = { pingEveryMs: 5_000, pongWithinMs: 4_000, welcomeWithinMs: 10_000 };

export type LiveEnd = {
  readonly reason: string;
  /** What the hub said when it was the hub who ended it. */
  readonly error: WireError | null;
};

export type LiveSocket = {
  presence(here: Extract<EngineFrame, { type: 'presence' }>['here']): void;
  /** How far this workstation has come since the hello. */
  reached(said: Reached): void;
  /** A fresh access token; the socket stays. */
  token(accessToken: string): void;
  /** Asks for a sign of life now, because something else failed. */
  probe(): void;
  close(): void;
};

/** The place in the change log, and whether all macros and articles are here. */
export type Reached = Omit<Extract<EngineFrame, { type: 'reached' }>, 'type'>;

/**
 * Opens the live socket and says hello. Frames come parsed and in order; unreadable ones are counted to
 * `onBadFrame` and skipped. `onEnd` is called exactly once, after `close()` too.
 */
export function openLiveSocket(options: {
  transport: Transport;
  /** The hub's root, http or https. */
  baseUrl: string;
  accessToken: string;
  reached: Reached;
  limits?: LiveLimits;
  onFrame(frame: HubFrame): void;
  /** The hub said something, if only that it lives. */
  onAlive?(): void;
  onBadFrame(text: string, reason: string): void;
  onEnd(end: LiveEnd): void;
}): LiveSocket {
  const limits = options.limits ?? liveLimits;
  let ended = false;
  let bye: WireError | null = null;
  let pings = 0;
  let timer: NodeJS.Timeout;

  const url = `${options.baseUrl.replace(/^http/, 'ws')}/api/v1/live`;
  const socket = options.transport.openSocket(url, {
    onOpen() {
      const { accessToken, reached } = options;
      say({ type: 'hello', version: wireVersion, accessToken, ...reached });
    },
    onMessage(text) {
      if (ended) return;
      const parsed = parseFrame(text);
      if (!parsed.ok) return options.onBadFrame(text.slice(0, 2_000), parsed.reason);
      const frame = parsed.frame;
      if (frame.type === 'bye') {
        bye = frame.error;
        return end(frame.error.message);
      }
      armSilence();
      options.onAlive?.();
      if (frame.type !== 'pong') options.onFrame(frame);
    },
    onClose: end,
  });
  timer = setTimeout(end, limits.welcomeWithinMs, 'no welcome from the hub');

  function say(frame: EngineFrame): void {
    if (!ended) socket.send(JSON.stringify(frame));
  }

  function armSilence(): void {
    clearTimeout(timer);
    timer = setTimeout(ask, limits.pingEveryMs);
  }

  function ask(): void {
    clearTimeout(timer);
    pings += 1;
    say({ type: 'ping', n: pings });
    timer = setTimeout(end, limits.pongWithinMs, 'the hub fell silent');
  }

  function end(reason: string): void {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    socket.terminate();
    options.onEnd({ reason, error: bye });
  }

  return {
    presence: (here) => say({ type: 'presence', here }),
    reached: (said) => say({ type: 'reached', ...said }),
    token: (accessToken) => say({ type: 'token', accessToken }),
    probe: ask,
    close: () => end('closed here'),
  };
}

function parseFrame(text: string): { ok: true; frame: HubFrame } | { ok: false; reason: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
  const parsed = HubFrame.safeParse(json);
  if (parsed.success) return { ok: true, frame: parsed.data };
  return { ok: false, reason: parsed.error.issues[0]?.message ?? 'unreadable' };
}
