import { v7 as newKey } from 'uuid';
import type { EngineErrorKind } from '../../shared/contract/errors.ts';
import type { ScheduledView } from '../../shared/contract/scheduled.ts';
import type { ScheduledMessage } from '../../shared/domain/scheduled.ts';
import type { Mutation, MutationResult } from '../../shared/wire/mutations.ts';
import { type ReadableDb, transact } from '../db/handle.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { dropScheduled } from '../db/ingest/scheduled.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import { listMergedInto } from '../db/queries/merged.ts';
import { getMe } from '../db/queries/meta.ts';
import { listLane, listOutbox, type OutboxRow } from '../db/queries/outbox.ts';
import { getScheduled, listScheduled } from '../db/queries/scheduled.ts';
import { beginScheduledEdit, endScheduledEdit } from '../db/queries/scheduled-edits.ts';
import { EngineFailure, fail } from '../failure.ts';
import { writingPlace } from '../outbox/back-to-draft.ts';
import { scheduledToDraft } from '../outbox/called-back.ts';
import type { Inputs, Outputs } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { getShown } from './shown.ts';

type Refusal = Extract<MutationResult, { outcome: 'refused' }>['why'];
type Scheduling = Extract<Mutation, { kind: 'schedule' }>;

/** What the hub's refusals are to whoever asked; any other is a fault of this app. */
const asError: Partial<Record<Refusal, EngineErrorKind>> = { forbidden: 'forbidden', invalid: 'guarded' };

/**
 * What waits for its time: at the hub, or here until the hub has it. Of one conversation everybody's, and of those
 * that go on in it; otherwise one's own.
 */
export function listScheduledViews(
  db: ReadableDb,
  { conversationId }: Inputs['scheduled']['list'],
): ScheduledView[] {
  const me = getMe(db);
  if (!me) return [];
  const places =
    conversationId === null
      ? null
      : [conversationId, ...listMergedInto(db, conversationId).map(({ id }) => id)];
  const atHub =
    places?.flatMap((id) => listScheduled(db, { conversationId: id })) ??
    listScheduled(db, { agentId: me.id });
  const known = new Set(atHub.map(({ id }) => id));
  const rows = places?.flatMap((id) => listLane(db, id)) ?? listOutbox(db);
  const onTheWay = rows.flatMap((row) =>
    row.mutation.kind === 'schedule' && row.state !== 'parked' && !known.has(row.mutation.messageId)
      ? [viewOfQueued(db, row, row.mutation, me.id)]
      : [],
  );
  return [...atHub.map((row) => viewOf(db, row, me)), ...onTheWay].sort((a, b) => a.at - b.at);
}

function goesOnIn(db: ReadableDb, record: ReturnType<typeof findRecord>): number | null {
  const into = record?.merged_into_id ?? null;
  return into === null ? null : (findRecord(db, into)?.number ?? null);
}

function viewOf(db: ReadableDb, row: ScheduledMessage, me: { id: string; role: string }): ScheduledView {
  const record = findRecord(db, row.conversationId);
  return {
    id: row.id,
    conversationId: row.conversationId,
    conversationNumber: record?.number ?? null,
    goesOnIn: goesOnIn(db, record),
    customerName: record?.customer_name ?? '',
    agentName: getAgentName(db, row.agentId),
    mine: row.agentId === me.id,
    mayChange: row.agentId === me.id || me.role === 'lead' || me.role === 'admin',
    at: row.at,
    text: row.bodyText,
    files: row.attachments.length,
    holdOnReply: row.holdOnReply,
    heldBecause: row.heldBecause,
    customerWrote: (record?.last_customer_ordinal ?? 0) > row.seenOrdinal,
    outboxKey: null,
  };
}

function viewOfQueued(db: ReadableDb, row: OutboxRow, wanted: Scheduling, meId: string): ScheduledView {
  const record = findRecord(db, wanted.conversationId);
  return {
    id: wanted.messageId,
    conversationId: wanted.conversationId,
    conversationNumber: record?.number ?? null,
    goesOnIn: goesOnIn(db, record),
    customerName: record?.customer_name ?? '',
    agentName: getAgentName(db, meId),
    mine: true,
    mayChange: row.state === 'queued' && row.attempts === 0,
    at: wanted.at,
    text: wanted.bodyText,
    files: wanted.attachments.length,
    holdOnReply: wanted.holdOnReply,
    heldBecause: null,
    customerWrote: (record?.last_customer_ordinal ?? 0) > wanted.base.seenOrdinal,
    outboxKey: row.key,
  };
}

/**
 * Changes what waits at the hub. Asked of the hub at once and never queued: a message that was called back here
 * while it left there would be told apart too late. Fails with `offline`, or `too-late` when it has left.
 */
export function createScheduled(workspace: Workspace) {
  const { db, clock, link } = workspace;

  async function ask(mutation: Mutation, key = newKey()): Promise<void> {
    const item = { key, mutation };
    // The same key twice: an answer that got lost is no second change.
    let outcome = await link.call((hub, call) => hub.apply({ items: [item] }, call));
    if (!outcome.ok) outcome = await link.call((hub, call) => hub.apply({ items: [item] }, call));
    if (!outcome.ok) return fail('offline', outcome.error.message, true);
    const [result] = outcome.value.results;
    if (result?.outcome === 'applied' || result?.outcome === 'duplicate') return;
    if (result?.outcome === 'conflict') return fail('too-late', 'it has left already');
    if (result?.outcome !== 'refused')
      return fail('internal', `the hub says ${result?.outcome ?? 'nothing'}`, true);
    const kind = asError[result.why] ?? 'internal';
    return fail(kind, `${result.why}: ${result.message}`, kind === 'internal');
  }

  const found = (id: string) => getScheduled(db, id) ?? fail('too-late', 'it does not wait any more');

  async function callBack(row: ScheduledMessage, key?: string): Promise<void> {
    await ask({ kind: 'unschedule', conversationId: row.conversationId, messageId: row.id }, key);
  }

  return {
    async cancel({ id }: Inputs['scheduled']['cancel']): Promise<void> {
      await callBack(found(id));
      const keys = transact(db, () => {
        endScheduledEdit(db, id);
        return inBatch(db, clock.now(), (batch) => dropScheduled(batch, id));
      });
      workspace.announce(keys);
    },
    async move({ id, at }: Inputs['scheduled']['move']): Promise<void> {
      const row = found(id);
      const { base } = getShown(db, row.conversationId);
      await ask({
        kind: 'reschedule',
        conversationId: row.conversationId,
        messageId: id,
        // "Now" by this clock may be later by the hub's.
        at: at ?? 0,
        seenOrdinal: base.lastOrdinal,
      });
    },
    /**
     * Called back, its text stands in the draft again. That it is to, is kept before the hub is asked: with the answer lost,
     * the row goes with the feed, and the text with it.
     */
    async edit({ id }: Inputs['scheduled']['edit']): Promise<Outputs['scheduled']['edit']> {
      const row = found(id);
      const key = transact(db, () => beginScheduledEdit(db, row, newKey()));
      try {
        await callBack(row, key);
      } catch (error) {
        if (error instanceof EngineFailure && error.kind === 'forbidden') endScheduledEdit(db, id);
        throw error;
      }
      const keys = transact(db, () => [
        ...inBatch(db, clock.now(), (batch) => dropScheduled(batch, id)),
        ...scheduledToDraft(db, row, clock.now()),
      ]);
      workspace.announce(keys);
      return { conversationId: writingPlace(db, row.conversationId) ?? row.conversationId };
    },
  };
}
