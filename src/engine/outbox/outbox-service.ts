import type { ChangedKey } from '../../shared/contract/events.ts';
import { limits } from '../../shared/domain/limits.ts';
import type { Mutation } from '../../shared/wire/mutations.ts';
import { transact, type WritableDb } from '../db/handle.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { findRecord } from '../db/ingest/put-conversation.ts';
import { forgetAlong, listAlong, listHalfDone, listStopped, settleStep } from '../db/queries/along.ts';
import {
  getOutboxItem,
  listDependents,
  listHeldSends,
  type OutboxRow,
  removeFromOutbox,
  requeue,
} from '../db/queries/outbox.ts';
import { getOwnMacro } from '../db/queries/own-macros.ts';
import { getHubCustomer } from '../db/queries/people.ts';
import { getSavedView } from '../db/queries/saved-views.ts';
import { baseOf } from '../db/records.ts';
import { fail } from '../failure.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';
import { putBackToDraft, takenBack, writingPlace } from './back-to-draft.ts';
import type { HeldTime } from './held-time.ts';
import { listOutboxItems } from './outbox-items.ts';
import type { Sender } from './sender.ts';

/** What an agent can do with their own outbox. */
export function createOutboxService(
  workspace: Workspace,
  sender: Pick<Sender, 'wake' | 'hurry'>,
  heldTime: HeldTime,
): ActingServices['outbox'] {
  const { db, clock, link } = workspace;

  function commit(work: () => ChangedKey[], rows: readonly OutboxRow[]): void {
    const keys = transact(db, work);
    for (const row of rows) heldTime.forget(row.key);
    workspace.announce([
      ...keys,
      { topic: 'outbox' },
      { topic: 'status' },
      { topic: 'drafts' },
      { topic: 'scheduled' },
    ]);
    sender.wake();
  }

  function remove(rows: readonly OutboxRow[]): ChangedKey[] {
    return inBatch(db, clock.now(), (batch) => {
      for (const row of rows) {
        removeFromOutbox(db, row.key);
        forgetAlong(db, row.key);
        settleStep(db, row.key, 'dropped');
        batch.toRecompute.add(row.lane);
      }
    });
  }

  /** Takes a whole unit out; its text, when it has one, goes back into the draft. */
  function takeBack(head: OutboxRow, companions: readonly OutboxRow[]): boolean {
    const taken = takenBack(head.mutation, companions, listAlong(db, head.key));
    if (taken && taken.text.length > limits.messageCharacters)
      fail('too-large', 'the draft would be too long');
    commit(() => {
      const keys = remove([head, ...companions]);
      // A conversation out of sight has no draft to return to; the text stays where it can be copied from.
      const conversationId = writingPlace(db, head.lane);
      if (taken && conversationId)
        keys.push(...putBackToDraft(db, { ...taken, conversationId }, clock.now()));
      return keys;
    }, [head, ...companions]);
    return taken !== null;
  }

  const service: ActingServices['outbox'] = {
    list: () => listOutboxItems(db, link.connection.state()),
    held: () => listHeldSends(db),
    halfDone: ({ conversationId }) => listHalfDone(db, conversationId),

    undo({ keys }) {
      const rows = keys.map((key) => getOutboxItem(db, key) ?? fail('too-late', 'it has already left'));
      const unit = withDependents(db, rows);
      if (unit.some((row) => !neverLeft(row))) fail('too-late', 'it has already left');
      let restored = false;
      for (const head of heads(unit)) {
        const companions = unit.filter((row) => row.dependsOn === head.key);
        restored = takeBack(head, companions) || restored;
      }
      return { restored };
    },

    retry({ key, force }) {
      const row = getOutboxItem(db, key) ?? fail('not-found', 'it is no longer in the outbox');
      const waiting = row.state === 'queued' || row.state === 'held';
      if (row.state === 'parked' || row.state === 'queued') {
        const dependents = row.state === 'parked' ? listDependents(db, key) : [];
        commit(
          () =>
            inBatch(db, clock.now(), (batch) => {
              requeue(db, { ...row, mutation: rebased(db, row, force), force: row.force || force });
              for (const one of dependents) {
                if (one.state === 'parked') requeue(db, { ...one, mutation: rebased(db, one, false) });
              }
              batch.toRecompute.add(row.lane);
            }),
          [],
        );
      }
      if (waiting || row.state === 'parked') {
        link.connection.kick();
        sender.hurry(row.lane);
      }
    },

    edit({ key }) {
      const row = getOutboxItem(db, key) ?? fail('not-found', 'it is no longer in the outbox');
      const { mutation } = row;
      if (!('bodyText' in mutation)) fail('bad-input', 'there is no text in it');
      // With an attempt under way nobody knows whether it has arrived: edited, it might arrive twice.
      if (row.state !== 'parked' && !neverLeft(row)) fail('too-late', 'it may have left already');
      const conversationId =
        writingPlace(db, row.lane) ?? fail('not-found', 'this conversation is not on this workstation');
      takeBack(
        row,
        listDependents(db, key).filter((one) => one.state !== 'applied'),
      );
      return { conversationId, mode: mutation.kind === 'note' ? 'note' : 'reply' };
    },

    discard({ key }) {
      const row = getOutboxItem(db, key) ?? fail('not-found', 'it is no longer in the outbox');
      if (row.state === 'claimed') fail('too-late', 'it is on its way');
      if (row.state === 'applied') fail('too-late', 'it has arrived');
      const companions = listDependents(db, key).filter((one) => one.state !== 'applied');
      commit(() => remove([row, ...companions]), [row, ...companions]);
    },

    retryStopped({ head }) {
      // Who asks for it again has read what changed in the meantime, but not whose hands are full by now.
      for (const { key, code } of listStopped(db, head))
        service.retry({ key, force: code.startsWith('outbox.conflict.') });
    },

    discardStopped({ head }) {
      for (const { key } of listStopped(db, head)) service.discard({ key });
    },
  };
  return service;
}

/** Surely still on this workstation alone. */
function neverLeft(row: OutboxRow): boolean {
  return row.state === 'held' || (row.state === 'queued' && row.attempts === 0);
}

function withDependents(db: WritableDb, rows: readonly OutboxRow[]): OutboxRow[] {
  const all = rows.flatMap((row) => [row, ...listDependents(db, row.key)]);
  return [...new Map(all.map((row) => [row.key, row])).values()].sort((a, b) => a.position - b.position);
}

function heads(unit: readonly OutboxRow[]): OutboxRow[] {
  const keys = new Set(unit.map((row) => row.key));
  return unit.filter((row) => row.dependsOn === null || !keys.has(row.dependsOn));
}

/** With `force` the agent has seen what changed, so what is there now is what they expect. */
function rebased(db: WritableDb, row: OutboxRow, force: boolean): Mutation {
  const { mutation, lane } = row;
  if (!force) return mutation;
  if (mutation.kind === 'view-save')
    return { ...mutation, expected: getSavedView(db, lane)?.hub?.version ?? null };
  if (mutation.kind === 'own-macro-save')
    return { ...mutation, expected: getOwnMacro(db, lane)?.hub?.version ?? null };
  if (mutation.kind === 'own-macro-propose')
    return { ...mutation, expected: getOwnMacro(db, lane)?.hub?.version ?? mutation.expected };
  if (mutation.kind === 'customer-note')
    return { ...mutation, expected: getHubCustomer(db, lane)?.note ?? mutation.expected };
  if (mutation.kind === 'customer-field')
    return { ...mutation, expected: getHubCustomer(db, lane)?.fields[mutation.field] ?? null };
  const record = findRecord(db, lane);
  if (!record) return mutation;
  const base = baseOf(record);
  const over = row.reason?.code === 'outbox.refused.over-limit' ? { overLimit: true as const } : {};
  switch (mutation.kind) {
    case 'reply':
    case 'schedule':
      return {
        ...mutation,
        base: { ...mutation.base, seenOrdinal: base.lastOrdinal, assigneeId: base.assigneeId },
      };
    case 'assign':
      return { ...mutation, expected: base.assigneeId, ...over };
    case 'status':
      return { ...mutation, expected: base.status, ...over };
    case 'snooze':
    case 'merge':
    case 'unmerge':
      return { ...mutation, ...over };
    case 'group':
      return { ...mutation, expected: base.groupId };
    case 'note':
    case 'priority':
    case 'tags':
    case 'customer-tags':
    case 'customer-language':
    case 'customer-merge':
    case 'customer-unmerge':
    case 'customer-apart':
    case 'calm':
    case 'view-delete':
    case 'reminder-set':
    case 'reminder-done':
    case 'own-macro-delete':
    case 'side-start':
    case 'side-write':
    case 'side-status':
    case 'escalate':
    case 'escalation-step':
    case 'recovery-save':
    case 'recovery-step':
    case 'signal-decide':
    case 'availability':
    case 'acknowledge':
    case 'reschedule':
    case 'unschedule':
    case 'follow':
    case 'mention-seen':
    case 'link':
    case 'unlink':
    case 'split':
    case 'unsplit':
      return mutation;
  }
}
