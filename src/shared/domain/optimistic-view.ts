import type { ViewMutation } from '../wire/mutations.ts';
import type { SavedView } from './saved-view.ts';

/** An own change of a view that the hub's row does not show yet, and when the agent made it. */
export type PendingView = { readonly mutation: ViewMutation; readonly at: number };

/**
 * A view as its agent sees it: the hub's row, null where it has none, with own pending changes on top in the order in
 * which they will be sent. Null: deleted. The version is the one it will have, so that a second change made before the
 * first has left is compared with that.
 */
export function shownView(
  hub: SavedView | null,
  pending: readonly PendingView[],
  me: string,
): SavedView | null {
  return pending.reduce<SavedView | null>((shown, { mutation, at }) => {
    if (mutation.kind === 'view-delete') return null;
    return {
      ...mutation.view,
      ownerId: shown?.ownerId ?? me,
      createdAt: shown?.createdAt ?? at,
      updatedAt: Math.max(shown?.updatedAt ?? 0, at),
      version: (shown?.version ?? 0) + 1,
    };
  }, hub);
}
