import type { Going } from '../../shared/domain/macro-action.ts';
import { engine } from '../engine/client.ts';
import { closeTab, showInstead, tabOf } from '../state/open-tabs.ts';
import { leaveConversation, useWorkspace } from '../state/workspace.ts';

/** The conversation behind one in the view that is open, or else the one before it; null: it is alone there. */
export async function nearestTo(id: string): Promise<string | null> {
  const { view, sort, filter } = useWorkspace.getState();
  for (const step of [1, -1] as const) {
    const found = await engine.inbox.neighbour({ view, sort, filter, id, step }).catch(() => null);
    if (found?.id) return found.id;
  }
  return null;
}

/**
 * Goes where the agent wants to be once they are done with a conversation. `nearest` was asked for before: done with, it may
 * be in the view no more, and have no neighbour. Whoever has gone elsewhere meanwhile stays there.
 */
export function goOn(id: string, to: Going, nearest: string | null): void {
  if (to === 'stay' || useWorkspace.getState().activeId !== id) return;
  if (to === 'next') {
    if (nearest !== null) showInstead(id, nearest);
    return;
  }
  const tab = tabOf(id);
  if (tab) closeTab(tab.id);
  else leaveConversation();
}
