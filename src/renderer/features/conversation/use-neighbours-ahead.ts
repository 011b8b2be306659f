import { useContext, useEffect } from 'react';
import { engine } from '../../engine/client.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { CommandsActive } from '../../ui/keys/use-commands.ts';
import { prefetchConversation } from './use-thread.ts';

/** Once a conversation is drawn, reads those that J and K lead to, so that they open within the frame. */
export function useNeighboursAhead(id: string): void {
  const view = useWorkspace((state) => state.view);
  const sort = useWorkspace((state) => state.sort);
  const filter = useWorkspace((state) => state.filter);

  const atWork = useContext(CommandsActive);
  useEffect(() => {
    if (!atWork) return;
    const idle = requestIdleCallback(async () => {
      for (const step of [1, -1]) {
        // Only a head start: when it fails, opening asks again.
        const next = await engine.inbox.neighbour({ view, sort, filter, id, step }).catch(() => null);
        if (next?.id) prefetchConversation(next.id);
      }
    });
    return () => cancelIdleCallback(idle);
  }, [id, view, sort, filter, atWork]);
}
