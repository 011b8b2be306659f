import type { QueryClient } from '@tanstack/react-query';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { invalidate } from './invalidation.ts';
import { notePresence, noteTyping } from './live.ts';

export type Notice = Extract<EngineEvent, { type: 'notice' }>;

const noticeListeners = new Set<(notice: Notice) => void>();

/** Hears what the agent must know at once. Returns the unsubscriber. */
export function onNotice(listener: (notice: Notice) => void): () => void {
  noticeListeners.add(listener);
  return () => noticeListeners.delete(listener);
}

/** Takes one event in. `expected` is the sequence number due; a different one means that some are missing. */
export function takeEvent(event: EngineEvent, expected: number, client: QueryClient): void {
  if (event.seq !== expected) void client.invalidateQueries();
  switch (event.type) {
    case 'changed':
      invalidate(client, event.keys);
      return;
    case 'presence':
      notePresence(event.conversationId, event.agents);
      return;
    case 'typing':
      noteTyping(event.conversationId, event.until);
      return;
    case 'notice':
      for (const listener of noticeListeners) listener(event);
      return;
  }
}
