import { prepared, type ReadableDb, transact } from '../db/handle.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getOutboxItem } from '../db/queries/outbox.ts';
import { conversationOf } from '../db/records.ts';
import { EngineFailure } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices, Outputs } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import type { DoneLately } from './done-lately.ts';
import { mutationOf } from './mutations.ts';
import { wayBack } from './way-back.ts';

type Outcome = Outputs['compose']['undoAlong']['steps'][number]['outcome'];

/**
 * Takes back what came along with a message that stays: what waits still is taken out of the outbox, what was done is
 * reversed, the last one first. Each stands alone: one that a colleague has changed since keeps none of the others.
 */
export function createUndoAlong(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
  lately: DoneLately,
  outbox: Pick<ActingServices['outbox'], 'undo'>,
): ActingServices['compose']['undoAlong'] {
  const { db } = workspace;

  /** Null: it has left, or is on its way. */
  function keptFromLeaving(key: string): Outcome | null {
    if (!getOutboxItem(db, key)) return null;
    try {
      outbox.undo({ keys: [key] });
      return 'undone';
    } catch (error) {
      if (error instanceof EngineFailure && error.kind === 'too-late') return null;
      throw error;
    }
  }

  function reverse(key: string): Outcome {
    // What is just on its way is reversed behind it, in the same lane.
    if (getOutboxItem(db, key)?.state === 'parked') return 'stays';
    const done = lately.get(key);
    const record = done && findRecord(db, done.conversationId);
    if (!record || !done.along || !isThere(db, done.along.messageId)) return 'stays';
    const shown = conversationOf(record);
    const action = wayBack(done.undo, shown, false);
    if (!action) return 'changed';
    const mutation = mutationOf(shown, action);
    if (mutation)
      enqueue(workspace, heldTime, [{ lane: record.id, mutation, origin: 'act', dependsOn: null }], 0);
    return 'undone';
  }

  return ({ keys }) => {
    const steps = [...keys].reverse().flatMap((key) => {
      const action = lately.get(key)?.along?.action;
      if (!action) return [];
      const outcome = keptFromLeaving(key) ?? transact(db, () => reverse(key));
      if (outcome === 'undone') lately.delete(key);
      return [{ action, outcome }];
    });
    onQueued();
    return { steps: steps.reverse() };
  };
}

/** What was taken back is in no conversation. */
const isThere = (db: ReadableDb, messageId: string): boolean =>
  prepared(db, 'SELECT 1 FROM messages WHERE id = ?').get(messageId) !== undefined;
