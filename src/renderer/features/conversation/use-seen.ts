import { useContext, useEffect } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { engine } from '../../engine/client.ts';
import { CommandsActive } from '../../ui/keys/use-commands.ts';
import type { LoadedThread } from './merge-thread.ts';

/** Tells the engine how far the agent has read: only in the pane at work, in a window that has the focus. */
export function useSeen(view: ConversationView, loaded: LoadedThread | null, atBottom: boolean): void {
  const { id } = view.conversation;
  const newest = loaded?.messages.findLast((message) => message.ordinal !== null)?.ordinal ?? 0;
  const unseen = newest > view.seenOrdinal;

  const atWork = useContext(CommandsActive);
  useEffect(() => {
    if (!unseen || !atBottom || !atWork) return;
    const look = () => {
      if (document.visibilityState !== 'visible' || !document.hasFocus()) return;
      // Not knowing what was read is no harm: it stays unread.
      engine.conversation.seen({ id, ordinal: newest }).catch(() => {});
    };
    look();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [id, newest, unseen, atBottom, atWork]);
}
