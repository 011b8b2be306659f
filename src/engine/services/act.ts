import { transact } from '../db/handle.ts';
import { EngineFailure, fail } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import type { AlongMutation } from './companions.ts';
import { type DoneLately, remember } from './done-lately.ts';
import { mutationOf } from './mutations.ts';
import { getShown } from './shown.ts';
import { undoOf, wayBack } from './way-back.ts';

/**
 * Acts on conversations, one item each, all durable or none. What would change nothing is left out. Each is compared
 * at the hub with what this screen showed when the agent acted.
 */
export function createAct(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
  lately: DoneLately,
  outbox: Pick<ActingServices['outbox'], 'undo'>,
): Pick<ActingServices, 'act' | 'takeBack'> {
  const { db } = workspace;
  const queue = (conversationId: string, mutation: AlongMutation) =>
    enqueue(workspace, heldTime, [{ lane: conversationId, mutation, origin: 'act', dependsOn: null }], 0);

  /** Whether none of it had left. */
  function hasStayed(keys: string[]): boolean {
    try {
      outbox.undo({ keys });
      return true;
    } catch (error) {
      if (error instanceof EngineFailure && error.kind === 'too-late') return false;
      throw error;
    }
  }

  return {
    act({ ids, action }) {
      const keys = transact(db, () =>
        [...new Set(ids)].flatMap((conversationId) => {
          const { shown } = getShown(db, conversationId);
          const mutation = mutationOf(shown, action);
          if (!mutation) return [];
          const queued = queue(conversationId, mutation);
          for (const key of queued) remember(lately, key, { conversationId, undo: undoOf(mutation, shown) });
          return queued;
        }),
      );
      onQueued();
      return { keys };
    },

    takeBack({ keys }) {
      if (hasStayed(keys)) return { keys: [] };
      const back = transact(db, () =>
        keys.flatMap((key) => {
          const { conversationId, undo } = lately.get(key) ?? fail('too-late', 'it was done too long ago');
          const { shown } = getShown(db, conversationId);
          const action = wayBack(undo, shown, false) ?? fail('too-late', 'it has been changed since');
          const mutation = mutationOf(shown, action);
          return mutation ? queue(conversationId, mutation) : [];
        }),
      );
      onQueued();
      return { keys: back };
    },
  };
}
