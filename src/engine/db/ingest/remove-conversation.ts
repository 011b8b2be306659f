import type { ReasonCode } from '../../../shared/contract/reason-codes.ts';
import { prepared } from '../handle.ts';
import { hashesIn } from '../queries/files.ts';
import { forgetSideDraft } from '../queries/side-drafts.ts';
import { type Batch, count, touch, touchConversation } from './batch.ts';
import { hideEscalationsIn } from './escalations.ts';
import { hideFreezesIn } from './freezes.ts';
import { findRecord } from './put-conversation.ts';
import { unindex } from './put-message.ts';
import { forgetRecoveriesIn } from './recovery.ts';
import { hideSignalsIn } from './signals.ts';
import { placeInViews } from './view-members.ts';

const lostAccess: { code: ReasonCode; values: object } = { code: 'outbox.lost-access', values: {} };

/**
 * Takes a conversation and all that speaks of it out of the database: messages, their words in the index, read
 * mark, drafts, and the customer when this was their last conversation. Drafts go too: they quote what the agent
 * may no longer see, and nothing could be done with them. Own mutations in the outbox are kept, parked, because
 * nothing that an agent sent may vanish without a word; they hold the agent's own text alone.
 */
export function removeConversation(batch: Batch, id: string): void {
  const { db } = batch;
  prepared(db, 'DELETE FROM early_messages WHERE conversation_id = ?').run(id);
  const record = findRecord(db, id);
  if (!record) return;
  const messages = prepared<{ stamp: number; attachments: string | null }>(
    db,
    'SELECT stamp, attachments FROM messages WHERE conversation = ?',
  );
  for (const { stamp, attachments } of messages.all(record.n)) {
    unindex(batch, stamp);
    for (const hash of hashesIn(attachments)) batch.looseFiles.add(hash);
  }
  // The messages go by the foreign key's cascade.
  prepared(db, 'DELETE FROM conversations WHERE n = ?').run(record.n);
  prepared(db, 'DELETE FROM read_marks WHERE conversation_id = ?').run(id);
  prepared(db, 'DELETE FROM drafts WHERE conversation_id = ?').run(id);
  prepared(db, 'DELETE FROM suggested_texts WHERE conversation_id = ?').run(id);
  prepared(db, 'DELETE FROM opened_guides WHERE conversation_id = ?').run(id);
  if (forgetSideDraft(db, id)) touch(batch, { topic: 'side-draft', id });
  hideEscalationsIn(batch, id);
  forgetRecoveriesIn(batch, id);
  hideFreezesIn(batch, id);
  prepared(db, 'DELETE FROM scheduled WHERE conversation_id = ?').run(id);
  prepared(db, 'DELETE FROM scheduled_edits WHERE conversation_id = ?').run(id);
  prepared(db, 'DELETE FROM draft_sync WHERE conversation_id = ?').run(id);
  count(batch, record, null);
  placeInViews(batch, record.n, null);
  batch.customerOrdinals.delete(record.n);
  if (batch.hasOutbox) parkLane(batch, id);
  forgetCustomer(batch, record.customer_id);
  hideSignalsIn(batch, id, record.customer_id);
  touchConversation(batch, id, record.customer_id);
  touch(batch, { topic: 'thread', id });
  if (record.has_draft) touch(batch, { topic: 'drafts' });
}

function parkLane(batch: Batch, lane: string): void {
  prepared(
    batch.db,
    `UPDATE outbox SET state = 'parked', reason = ?, next_attempt_at = NULL, hold_until = NULL
      WHERE lane = ? AND state IN ('held', 'queued')`,
  ).run(JSON.stringify(lostAccess), lane);
  prepared(batch.db, "DELETE FROM outbox WHERE lane = ? AND state = 'applied'").run(lane);
  touch(batch, { topic: 'outbox' });
}

function forgetCustomer(batch: Batch, customerId: string): void {
  prepared(
    batch.db,
    `DELETE FROM customers
      WHERE id = ? AND NOT EXISTS (SELECT 1 FROM conversations WHERE customer_id = customers.id)`,
  ).run(customerId);
  prepared(
    batch.db,
    'DELETE FROM customer_traits WHERE customer_id = ? AND NOT EXISTS (SELECT 1 FROM customers WHERE id = ?)',
  ).run(customerId, customerId);
}
