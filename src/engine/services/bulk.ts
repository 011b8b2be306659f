import { v7 as newId } from 'uuid';
import type { BulkAction, BulkProgress } from '../../shared/contract/bulk.ts';
import { mostInBulk } from '../../shared/contract/bulk-limits.ts';
import { transact } from '../db/handle.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { forgetAlong, settleStep } from '../db/queries/along.ts';
import {
  addBulk,
  type Bulk,
  dropToDo,
  getBulk,
  type ItemToDo,
  listKeys,
  listQueued,
  listToDo,
  setItem,
} from '../db/queries/bulk.ts';
import { progressOf } from '../db/queries/bulk-progress.ts';
import { findByNumber } from '../db/queries/conversations.ts';
import { getOutboxItem, type Reason, removeFromOutbox } from '../db/queries/outbox.ts';
import { EngineFailure, fail } from '../failure.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { queueBack, queueFor } from './bulk-queue.ts';

/** Conversations queued in one transaction, between which others get their turn. */
const sliceSize = 50;
/** How long an item that is on its way is waited for before it is taken back, in milliseconds. */
const patienceMs = 250;

export type BulkService = ActingServices['bulk'] & {
  /** Goes on with what was not queued before the app ended. */
  resume(): void;
  stop(): void;
};

/**
 * One action on many conversations. What is to be done is written down whole at once and queued in slices, so that a
 * crash loses none of it. Each conversation stands alone: one that fails is named and keeps nobody else waiting.
 */
export function createBulk(
  workspace: Workspace,
  heldTime: HeldTime,
  outbox: () => Pick<ActingServices['outbox'], 'retry'>,
  onQueued: () => void,
): BulkService {
  const { db, clock, log } = workspace;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function begin(action: BulkAction, undoes: string | null, ids: readonly string[]): string {
    const id = newId();
    addBulk(db, { id, action, undoes }, [...new Set(ids)], clock.now());
    soon(0);
    return id;
  }

  function soon(ms: number): void {
    if (!stopped) timer ??= setTimeout(work, ms);
  }

  function work(): void {
    timer = undefined;
    if (stopped) return;
    try {
      const items = listToDo(db, sliceSize);
      const bulk = items[0] && getBulk(db, items[0].bulk);
      if (!bulk) return;
      const left = transact(db, () => items.filter((item) => !take(bulk, item)).length);
      onQueued();
      soon(left === items.length ? patienceMs : 0);
    } catch (error) {
      log.error({ error: String(error) }, 'a bulk could not go on');
      soon(5_000);
    }
  }

  /** False when it has to be looked at again later. */
  function take(bulk: Bulk, item: ItemToDo): boolean {
    try {
      return bulk.undoes === null ? queueFor(workspace, heldTime, bulk, item) : takeBack(bulk.undoes, item);
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      setItem(db, item, 'failed', { code: codeOf(error), values: {} });
      return true;
    }
  }

  function takeBack(undone: string, item: ItemToDo): boolean {
    const keys = listKeys(db, undone, item.conversationId);
    const rows = keys.map(({ key }) => getOutboxItem(db, key));
    if (rows.some((row) => row?.state === 'claimed' || (row?.state === 'queued' && row.attempts > 0)))
      return false;
    const gone = rows.filter((row) => row !== null && row.state !== 'applied');
    const changed = inBatch(db, clock.now(), (batch) => {
      for (const row of gone) {
        if (!row) continue;
        removeFromOutbox(db, row.key);
        forgetAlong(db, row.key);
        settleStep(db, row.key, 'dropped');
        batch.toRecompute.add(row.lane);
      }
    });
    for (const row of gone) if (row) heldTime.forget(row.key);
    workspace.announce([...changed, { topic: 'outbox' }, { topic: 'status' }]);
    const removed = new Set(gone.map((row) => row?.key));
    queueBack(
      workspace,
      heldTime,
      item,
      keys.filter(({ key, applied }) => applied && !removed.has(key)),
      item.forced,
    );
    return true;
  }

  return {
    run({ ids, action }) {
      if (ids.length > mostInBulk) fail('too-large', 'too many conversations at once');
      if (action.type !== 'link') return { id: begin(action, null, ids) };
      const otherId = findByNumber(db, action.number) ?? fail('not-found', 'no such conversation here');
      // Whoever selects the one that the others belong to means the others.
      const others = ids.filter((id) => id !== otherId);
      if (others.length === 0) fail('bad-input', 'a conversation is not linked to itself');
      return { id: begin(action, null, others) };
    },
    progress: ({ id }): BulkProgress => progressOf(db, id) ?? fail('not-found', 'no such bulk'),
    retry({ id, conversationIds }) {
      const wanted = new Set(conversationIds);
      const progress = progressOf(db, id) ?? fail('not-found', 'no such bulk');
      for (const { conversationId, reason } of progress.failed) {
        if (!wanted.has(conversationId)) continue;
        const parked = listKeys(db, id, conversationId)
          .reverse()
          .flatMap(({ key }) => getOutboxItem(db, key) ?? [])
          .filter(({ state }) => state === 'parked');
        // Whoever asks again has read who changed it, but not whose hands are full.
        for (const row of parked) outbox().retry({ key: row.key, force: isConflict(row.reason) });
        if (parked.length === 0) again(id, conversationId, isConflict(reason));
      }
      soon(0);
    },
    undo({ id }) {
      const bulk = getBulk(db, id) ?? fail('not-found', 'no such bulk');
      const progress = progressOf(db, id);
      if (progress?.undoneBy) return { id: progress.undoneBy };
      if (bulk.undoes !== null) fail('bad-input', 'that was a taking back itself');
      return transact(db, () => {
        dropToDo(db, id);
        return { id: begin(bulk.action, id, listQueued(db, id)) };
      });
    },
    resume: () => soon(0),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };

  function again(bulk: string, conversationId: string, forced: boolean): void {
    const place = db
      .prepare<[string, string], number>(
        'SELECT place FROM bulk_items WHERE bulk = ? AND conversation_id = ?',
      )
      .pluck()
      .get(bulk, conversationId);
    if (place === undefined || !findRecord(db, conversationId)) return;
    setItem(db, { bulk, place, conversationId }, 'todo', forced ? changedSince : null);
  }
}

const changedSince: Reason = { code: 'outbox.conflict.changed', values: {} };

function isConflict(reason: { readonly code: string } | null): boolean {
  return reason?.code.startsWith('outbox.conflict.') ?? false;
}

function codeOf({ kind }: EngineFailure) {
  switch (kind) {
    case 'not-found':
      return 'outbox.lost-access' as const;
    case 'unfilled-placeholder':
    case 'internal-article':
    case 'empty':
    case 'forbidden':
    case 'identity':
      return `outbox.refused.${kind}` as const;
    default:
      return 'outbox.refused.invalid' as const;
  }
}
