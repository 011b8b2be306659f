import { useEffect } from 'react';
import type { DraftMode } from '../../../shared/contract/views.ts';
import { engine } from '../../engine/client.ts';
import { windowName } from '../../state/window-name.ts';

type Doing = 'viewing' | 'replying' | 'noting';

/** Every conversation in sight in this window, and what one does there. */
const here = new Map<string, Doing>();
let telling = false;

/** Said once for all that changes at the same moment: a tab that gives way is one leaving and one coming. */
function tell(): void {
  if (telling) return;
  telling = true;
  queueMicrotask(() => {
    telling = false;
    const all = [...here].map(([conversationId, doing]) => ({ conversationId, doing }));
    // Presence is a courtesy: when it does not get through, nothing is lost.
    engine.presence.set({ window: windowName, here: all }).catch(() => {});
  });
}

/** Lets colleagues see that one is in a conversation, and whether one is writing there. */
export function usePresenceHere(conversationId: string, writing: DraftMode | null): void {
  const doing = writing === 'note' ? 'noting' : writing === 'reply' ? 'replying' : 'viewing';
  useEffect(() => {
    here.set(conversationId, doing);
    tell();
    return () => {
      here.delete(conversationId);
      tell();
    };
  }, [conversationId, doing]);
}
