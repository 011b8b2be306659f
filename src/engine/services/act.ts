import { transact } from '../db/handle.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { mutationOf } from './mutations.ts';
import { getShown } from './shown.ts';

/**
 * Acts on conversations, one item each, all durable or none. What would change nothing is left out. Each is compared
 * at the hub with what this screen showed when the agent acted.
 */
export function createAct(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): ActingServices['act'] {
  const { db } = workspace;
  return ({ ids, action }) => {
    const keys = transact(db, () =>
      [...new Set(ids)].flatMap((id) => {
        const mutation = mutationOf(getShown(db, id).shown, action);
        if (!mutation) return [];
        return enqueue(workspace, heldTime, [{ lane: id, mutation, origin: 'act', dependsOn: null }], 0);
      }),
    );
    onQueued();
    return { keys };
  };
}
