import { useEffect } from 'react';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import { bePresent } from '../../engine/presence-here.ts';

/** Lets colleagues see that one is in a conversation, and whether one is writing there. */
export function usePresenceHere(conversationId: string, writing: DraftMode | null): void {
  const doing = writing === 'note' ? 'noting' : writing === 'reply' ? 'replying' : 'viewing';
  useEffect(() => bePresent(conversationId, doing), [conversationId, doing]);
}
