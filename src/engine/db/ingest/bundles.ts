import type { ChangedKey } from '../../../shared/contract/events.ts';
import type { Message } from '../../../shared/domain/conversation.ts';
import type { Bundle } from '../../../shared/wire/sync.ts';
import { prepared, type WritableDb } from '../handle.ts';
import type { Batch } from './batch.ts';
import { adoptEarlyMessages } from './early-messages.ts';
import { replaceEscalationsIn } from './escalations.ts';
import { applyFreeze } from './freezes.ts';
import { inBatch } from './in-batch.ts';
import { applyKyc } from './kyc.ts';
import { findRecord, hasOwn, putHubConversation, rederive, touchMerged } from './put-conversation.ts';
import { putCustomer } from './put-customer.ts';
import { dropMessage, putMessage } from './put-message.ts';
import { replaceRecoveriesIn } from './recovery.ts';
import { replaceScheduled } from './scheduled.ts';
import { applySignal } from './signals.ts';

/**
 * Takes conversations with their customers and newest messages, whether they are new here or known, in one transaction.
 * `bundles` may read each one as it is asked for. With `wordsLater` new messages are found once `indexWaiting` was called.
 */
export function applyBundles(
  db: WritableDb,
  bundles: Iterable<Bundle>,
  now: number,
  options?: { readonly wordsLater: boolean },
): ChangedKey[] {
  const work = (batch: Batch) => {
    for (const bundle of bundles) applyBundle(batch, bundle);
  };
  return inBatch(db, now, work, options);
}

/** A page of older messages of one conversation (ordinal ascending), `complete` when it reaches back to the first. */
export function applyThread(
  db: WritableDb,
  conversationId: string,
  page: { readonly messages: readonly Message[]; readonly complete: boolean },
  now: number,
): ChangedKey[] {
  return inBatch(db, now, (batch) => {
    const record = findRecord(db, conversationId);
    if (!record) return;
    for (const message of page.messages) {
      if (message.conversationId === conversationId) putMessage(batch, record.n, hubMessage(message));
    }
    touchMerged(batch, record.merged_into_id);
    if (page.complete && record.complete === 0) rederive(batch, record, { complete: 1 });
  });
}

/** A message as the hub has it: placed, and no outbox item's any more. */
export function hubMessage(message: Message) {
  return { ...message, outboxKey: null };
}

function applyBundle(batch: Batch, bundle: Bundle): void {
  putCustomer(batch, bundle.customer);
  applyKyc(batch, bundle.customer.id, bundle.kyc);
  let lastCustomerOrdinal = 0;
  for (const { author, ordinal } of bundle.messages) {
    if (author.kind === 'customer' && ordinal > lastCustomerOrdinal) lastCustomerOrdinal = ordinal;
  }
  const before = findRecord(batch.db, bundle.conversation.id);
  const reach = { complete: bundle.complete, lastCustomerOrdinal };
  const n = putHubConversation(batch, bundle.conversation, reach, before);
  if (before && before.round < batch.round) dropUnconfirmed(batch, n, bundle);
  for (const message of bundle.messages) {
    if (message.conversationId === bundle.conversation.id) putMessage(batch, n, hubMessage(message));
  }
  replaceScheduled(batch, bundle.conversation.id, bundle.scheduled);
  replaceEscalationsIn(batch, bundle.conversation.id, bundle.escalations);
  replaceRecoveriesIn(batch, bundle.conversation.id, bundle.recoveries);
  for (const signal of bundle.signals) applySignal(batch, signal.id, signal);
  for (const freeze of bundle.freezes) applyFreeze(batch, freeze.id, freeze);
  if (!before) adoptEarlyMessages(batch, n, bundle.conversation.id);
  else if (hasOwn(before)) batch.toRecompute.add(bundle.conversation.id);
}

/** In a resnapshot, messages within the bundle's reach that it doesn't hold were deleted meanwhile. */
function dropUnconfirmed(batch: Batch, n: number, bundle: Bundle): void {
  const confirmed = new Set(bundle.messages.map((message) => message.id));
  const reach = bundle.complete ? 1 : Math.min(...bundle.messages.map((message) => message.ordinal));
  const known = prepared<{ n: number; id: string; stamp: number }>(
    batch.db,
    'SELECT n, id, stamp FROM messages WHERE conversation = ? AND ordinal >= ?',
  ).all(n, Number.isFinite(reach) ? reach : Number.MAX_SAFE_INTEGER);
  for (const row of known) if (!confirmed.has(row.id)) dropMessage(batch, row);
}
