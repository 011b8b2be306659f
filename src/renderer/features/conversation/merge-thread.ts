import type { MessageView, Thread } from '../../../shared/contract/conversation-views.ts';

export type LoadedThread = {
  /** Oldest first; what is still queued stands last. */
  readonly messages: readonly MessageView[];
  /** There are older ones to load. */
  readonly more: boolean;
  /** What is older has been asked for and is not on the workstation yet. */
  readonly atHub: boolean;
};

/** Messages that may be held before the oldest are let go, and how many are left then. */
const mostHeld = 200;
const leftHeld = 100;

const ordinalOf = (message: MessageView | undefined) => message?.ordinal ?? null;

function firstOrdinal(messages: readonly MessageView[]): number | null {
  return ordinalOf(messages.find((message) => message.ordinal !== null));
}

/**
 * The thread after its newest window was read anew. The window decides about what it covers; older messages
 * already loaded stay, unless so much arrived that a hole would open between the two.
 */
export function withNewest(loaded: LoadedThread | null, window: Thread): LoadedThread {
  const start = firstOrdinal(window.messages);
  const anew = { ...window, atHub: false };
  if (!loaded || start === null || !window.more) return anew;
  const older = loaded.messages
    .slice(0, placeOf(loaded.messages, start))
    .filter(({ ordinal, from }) => ordinal !== null || from !== null);
  const newestOlder = ordinalOf(older.findLast((message) => message.ordinal !== null));
  if (newestOlder === null || newestOlder + 1 < start) return anew;
  return { ...loaded, messages: [...without(older, window.messages), ...window.messages] };
}

/** The thread with a page of older messages put before it. */
export function withOlder(loaded: LoadedThread, page: Thread): LoadedThread {
  const start = firstOrdinal(loaded.messages) ?? Number.POSITIVE_INFINITY;
  const older = without(page.messages.slice(0, placeOf(page.messages, start)), loaded.messages);
  return {
    messages: [...older, ...loaded.messages],
    more: page.more,
    atHub: page.more && older.length === 0,
  };
}

/**
 * The thread without its oldest messages, where a long day has brought many: they are asked for again when somebody
 * scrolls up to them.
 */
export function withoutOldest(loaded: LoadedThread): LoadedThread {
  const { messages } = loaded;
  if (messages.length <= mostHeld) return loaded;
  const begin = messages.findIndex(
    ({ ordinal }, place) => ordinal !== null && place >= messages.length - leftHeld,
  );
  return begin <= 0 ? loaded : { messages: messages.slice(begin), more: true, atHub: false };
}

/** Where the first message with this ordinal or a greater one stands; those of merged conversations have none. */
function placeOf(messages: readonly MessageView[], ordinal: number): number {
  const place = messages.findIndex((message) => message.ordinal !== null && message.ordinal >= ordinal);
  return place < 0 ? messages.length : place;
}

/** What of a list is not in another: messages of merged conversations stand by time, at the edge of either. */
function without(messages: readonly MessageView[], others: readonly MessageView[]): MessageView[] {
  const known = new Set(others.flatMap(({ from, id }) => (from ? [id] : [])));
  return messages.filter(({ from, id }) => from === null || !known.has(id));
}

/** Before which ordinal the next older page ends; undefined when nothing has one yet. */
export function olderThan(loaded: LoadedThread): number | undefined {
  return firstOrdinal(loaded.messages) ?? undefined;
}
