import type { ChangedKey, EngineEvent, EngineNews } from '../../shared/contract/events.ts';
import type { Presence } from '../../shared/wire/realtime.ts';
import { createRooms } from './rooms.ts';

export type News = {
  /** What a commit touched; call it after the commit. */
  changed(keys: readonly ChangedKey[]): void;
  /** Presence, typing and notices. */
  tell(news: Exclude<EngineNews, { type: 'changed' }>): void;
  /** Who is in a conversation, oneself included, as the hub said last. */
  present(conversationId: string): readonly Presence[];
  /** The line to the hub is gone: nobody knows who is where. */
  forgetPresence(): void;
  /** One connection's stream, until `signal` aborts: first who is where. Sequence numbers count from 1. */
  connect(signal: AbortSignal): AsyncGenerator<EngineEvent, void>;
};

type Told = Exclude<EngineNews, { type: 'changed' }>;
type Listener = { take(keys: readonly ChangedKey[]): void; hear(news: Told): void };

/** Milliseconds between two bursts: one frame of the screen. */
const burstMs = 16;
/** Beyond these a connection is behind; it gets a hole in its sequence instead, which means: refetch all. */
const mostKeys = 1_000;
const mostTold = 200;

/**
 * Fans out what happens to every connected screen. The first news after a quiet time leaves at once, later ones
 * are gathered for a frame, so that a backfill cannot flood a screen however slow it is.
 */
export function createNews(now: () => number = () => performance.now()): News {
  const listeners = new Set<Listener>();
  const rooms = createRooms();
  const tell = (news: Told): void => {
    if (news.type === 'presence') rooms.note(news);
    for (const listener of listeners) listener.hear(news);
  };
  return {
    changed(keys) {
      if (keys.length > 0) for (const listener of listeners) listener.take(keys);
    },
    tell,
    present: rooms.in,
    forgetPresence() {
      for (const conversationId of rooms.ids()) tell({ type: 'presence', conversationId, agents: [] });
    },
    async *connect(signal) {
      const pending = gather();
      listeners.add(pending);
      const stop = () => pending.wake();
      signal.addEventListener('abort', stop);
      let seq = 0;
      let lastBurst = Number.NEGATIVE_INFINITY;
      try {
        for (const news of rooms.all()) {
          seq += 1;
          yield { ...news, seq };
        }
        while (!signal.aborted) {
          await pending.something();
          const wait = lastBurst + burstMs - now();
          if (wait > 0) await pause(wait, signal);
          lastBurst = now();
          const burst = pending.drain();
          if (burst.overflowed) seq += 1;
          for (const news of burst.news) {
            if (signal.aborted) return;
            seq += 1;
            yield { ...news, seq };
          }
        }
      } finally {
        listeners.delete(pending);
        signal.removeEventListener('abort', stop);
      }
    },
  };
}

function gather() {
  let keys = new Map<string, ChangedKey>();
  let told = new Map<string, Told>();
  let overflowed = false;
  let notices = 0;
  let wake = () => {};
  return {
    take(more: readonly ChangedKey[]) {
      for (const key of more) keys.set('id' in key ? `${key.topic} ${key.id}` : key.topic, key);
      if (keys.size > mostKeys) {
        overflowed = true;
        keys = new Map([['inbox', { topic: 'inbox' }]]);
      }
      wake();
    },
    hear(news: Told) {
      // Only the newest presence and typing of a conversation counts; notices all do.
      notices += 1;
      told.set(news.type === 'notice' ? `notice ${notices}` : `${news.type} ${news.conversationId}`, news);
      if (told.size > mostTold) {
        overflowed = true;
        told.delete(told.keys().next().value ?? '');
      }
      wake();
    },
    wake: () => wake(),
    something(): Promise<void> {
      if (keys.size > 0 || told.size > 0) return Promise.resolve();
      return new Promise((resolve) => {
        wake = () => {
          wake = () => {};
          resolve();
        };
      });
    },
    drain(): { news: EngineNews[]; overflowed: boolean } {
      const news: EngineNews[] = [...told.values()];
      if (keys.size > 0) news.push({ type: 'changed', keys: [...keys.values()] });
      const drained = { news, overflowed };
      keys = new Map();
      told = new Map();
      overflowed = false;
      return drained;
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
