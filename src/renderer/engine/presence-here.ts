import type { Presence } from '../../shared/wire/realtime.ts';
import { windowName } from '../state/window-name.ts';
import { engine } from './client.ts';

/** Every conversation in sight in this window, and what one does there. */
const here = new Map<string, Presence['doing']>();
let telling = false;

/** Said once for all that changes at the same moment: a tab that gives way is one leaving and one coming. */
export function tellPresence(): void {
  if (telling) return;
  telling = true;
  queueMicrotask(() => {
    telling = false;
    const all = [...here].map(([conversationId, doing]) => ({ conversationId, doing }));
    // Presence is a courtesy: when it does not get through, nothing is lost.
    engine.presence.set({ window: windowName, here: all }).catch(() => {});
  });
}

/** One is in a conversation until the answer is called. */
export function bePresent(conversationId: string, doing: Presence['doing']): () => void {
  here.set(conversationId, doing);
  tellPresence();
  return () => {
    here.delete(conversationId);
    tellPresence();
  };
}
