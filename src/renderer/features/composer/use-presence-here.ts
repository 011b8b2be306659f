import { useEffect } from 'react';
import type { DraftMode } from '../../../shared/contract/views.ts';
import { engine } from '../../engine/client.ts';

/** Lets colleagues see that one is in a conversation, and whether one is writing there. */
export function usePresenceHere(conversationId: string, writing: DraftMode | null): void {
  const doing = writing === 'note' ? 'noting' : writing === 'reply' ? 'replying' : 'viewing';
  useEffect(() => {
    // Presence is a courtesy: when it does not get through, nothing is lost.
    engine.presence.set({ here: [{ conversationId, doing }] }).catch(() => {});
  }, [conversationId, doing]);
  useEffect(() => {
    const leave = () => void engine.presence.set({ here: [] }).catch(() => {});
    return leave;
  }, []);
}
