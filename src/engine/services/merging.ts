import { v7 as uuidv7 } from 'uuid';
import type { ConversationMutation } from '../../shared/wire/mutations.ts';
import { transact } from '../db/handle.ts';
import { fail } from '../failure.ts';
import { enqueue, type Unit } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { getShown } from './shown.ts';

/**
 * Has one conversation go on in another of the same customer, splits one in two, ties those that have to do with each
 * other, and takes that back. What merging and splitting show is what the hub has done: two change together there.
 */
export function createMerging(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): ActingServices['merging'] {
  const { db } = workspace;

  function queue(mutation: ConversationMutation) {
    const unit: Unit = [{ lane: mutation.conversationId, mutation, origin: 'act', dependsOn: null }];
    const keys = transact(db, () => enqueue(workspace, heldTime, unit, 0));
    onQueued();
    return { keys };
  }

  return {
    merge({ id, otherId }) {
      const { shown: stays } = getShown(db, id);
      const { shown: ends } = getShown(db, otherId);
      if (id === otherId || stays.customerId !== ends.customerId)
        fail('bad-input', 'only two conversations of one customer can be merged');
      return queue({ kind: 'merge', conversationId: id, otherId });
    },
    unmerge({ id }) {
      const into = getShown(db, id).shown.mergedIntoId ?? fail('too-late', 'it is not merged any more');
      return queue({ kind: 'unmerge', conversationId: into, otherId: id });
    },
    split({ id, messageIds }) {
      getShown(db, id);
      const newId = uuidv7();
      return { ...queue({ kind: 'split', conversationId: id, newId, messageIds }), id: newId };
    },
    unsplit({ id, otherId }) {
      getShown(db, id);
      return queue({ kind: 'unsplit', conversationId: id, otherId });
    },
    link({ id, otherId, what, tie }) {
      getShown(db, id);
      const other = getShown(db, otherId).shown;
      if (id === otherId) fail('bad-input', 'a conversation is not linked to itself');
      const kind = tie ? 'link' : 'unlink';
      return queue({ kind, conversationId: id, otherId, otherNumber: other.number, what });
    },
  };
}
