import type { MessageView, Thread } from '../../../shared/contract/views.ts';

export type LoadedThread = {
  /** Oldest first; what is still queued stands last. */
  readonly messages: readonly MessageView[];
  /** There are older ones to load. */
  readonly more: boolean;
};

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
  if (!loaded || start === null || !window.more) return window;
  const older = loaded.messages.filter((message) => message.ordinal !== null && message.ordinal < start);
  const newestOlder = ordinalOf(older.at(-1));
  if (newestOlder === null || newestOlder + 1 < start) return window;
  return { messages: [...older, ...window.messages], more: loaded.more };
}

/** The thread with a page of older messages put before it. */
export function withOlder(loaded: LoadedThread, page: Thread): LoadedThread {
  const start = firstOrdinal(loaded.messages) ?? Number.POSITIVE_INFINITY;
  const older = page.messages.filter((message) => message.ordinal !== null && message.ordinal < start);
  return { messages: [...older, ...loaded.messages], more: page.more && older.length > 0 };
}

/** Before which ordinal the next older page ends; undefined when nothing has one yet. */
export function olderThan(loaded: LoadedThread): number | undefined {
  return firstOrdinal(loaded.messages) ?? undefined;
}
