import type { ChangedKey } from '../../shared/contract/events.ts';
import type { NoticeCode } from '../../shared/contract/reason-codes.ts';
import { isConversationMutation, type MutationResult } from '../../shared/wire/mutations.ts';
import { transact, type WritableDb } from '../db/handle.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import { halve, settleStep } from '../db/queries/along.ts';
import { isOfBulk, noteApplied } from '../db/queries/bulk.ts';
import { countLearnedSend } from '../db/queries/learned.ts';
import {
  listDependents,
  markApplied,
  type OutboxRow,
  park,
  type Reason,
  release,
} from '../db/queries/outbox.ts';
import { dropEchoed } from './echo.ts';
import { conflictReason, dependsReason, refusedReason } from './reasons.ts';

/** What a settled item means to the agent, when they must know at once. */
export type ParkedNotice = {
  readonly code: NoticeCode;
  readonly values: Record<string, string | number>;
  /** Null for what is not about a conversation. */
  readonly conversationId: string | null;
};

export type Settled = { readonly keys: ChangedKey[]; readonly notice: ParkedNotice | null };

/** Writes down the hub's verdict on one item; `failed` is not one. */
export function settle(
  db: WritableDb,
  row: OutboxRow,
  result: Exclude<MutationResult, { outcome: 'failed' }>,
  now: number,
): Settled {
  switch (result.outcome) {
    case 'applied':
    case 'duplicate':
      return { keys: settleApplied(db, row, result.seq, now), notice: null };
    case 'conflict':
      return parkWithDependents(db, row, conflictReason(result, getAgentName(db, result.byAgentId)), now);
    case 'refused':
      return parkWithDependents(db, row, refusedReason(result), now);
  }
}

/** Done at the hub by the change `seq`; the row leaves when that change is here, which may be already. */
export function settleApplied(db: WritableDb, row: OutboxRow, seq: number, now: number): ChangedKey[] {
  return transact(db, () => {
    const keys = inBatch(db, now, (batch) => {
      markApplied(db, row.key, seq);
      noteApplied(db, row.key);
      settleStep(db, row.key, 'done');
      countLearnedSend(db, row.key);
      batch.toRecompute.add(row.lane);
    });
    return [...keys, ...dropEchoed(db, now), { topic: 'outbox' }, { topic: 'status' }];
  });
}

/** Parks an item and what was to follow it; independent items of the lane go on. */
export function parkWithDependents(db: WritableDb, row: OutboxRow, reason: Reason, now: number): Settled {
  let halved: ReturnType<typeof halve> = null;
  const keys = inBatch(db, now, (batch) => {
    park(db, row.key, reason);
    for (const dependent of listDependents(db, row.key)) {
      if (dependent.state !== 'applied') park(db, dependent.key, dependsReason);
    }
    halved = halve(db, row.key);
    batch.toRecompute.add(row.lane);
  });
  return {
    keys: [...keys, { topic: 'outbox' }, { topic: 'status' }],
    // One word for each of a thousand would say nothing.
    notice: isOfBulk(db, row.key) ? null : noticeOf(db, row, reason, halved),
  };
}

function noticeOf(
  db: WritableDb,
  row: OutboxRow,
  reason: Reason,
  halved: ReturnType<typeof halve>,
): ParkedNotice {
  if (halved) {
    const { conversationId, ...counts } = halved;
    return {
      code: 'notice.half-done',
      values: { ...counts, name: findRecord(db, conversationId)?.customer_name ?? '' },
      conversationId,
    };
  }
  return {
    code: 'notice.parked',
    values: {
      ...reason.values,
      reason: reason.code,
      kind: row.mutation.kind,
      agent: String(reason.values.agent ?? ''),
    },
    conversationId: isConversationMutation(row.mutation) ? row.lane : null,
  };
}

/** Nobody knows, or the hub asks for patience: back into the lane under the same key. */
export function putBack(
  db: WritableDb,
  row: OutboxRow,
  after: Parameters<typeof release>[2],
  now: number,
): ChangedKey[] {
  const keys = inBatch(db, now, (batch) => {
    release(db, row.key, after);
    batch.toRecompute.add(row.lane);
  });
  return [...keys, { topic: 'outbox' }, { topic: 'status' }];
}
