import type { ChangedKey } from '../../../shared/contract/events.ts';
import type { Change } from '../../../shared/wire/sync.ts';
import { prepared, type WritableDb } from '../handle.ts';
import { countLearnedSend } from '../queries/learned.ts';
import { putAttention } from './attention.ts';
import { type Batch, touch } from './batch.ts';
import { hubMessage } from './bundles.ts';
import { applyCustomerField } from './customer-fields.ts';
import { applyApart } from './customers-apart.ts';
import { applyAcknowledgement } from './document-changes.ts';
import { applyDocumentChange } from './documents.ts';
import { adoptEarlyMessages, dropEarlyMessage, keepEarlyMessage } from './early-messages.ts';
import { applyEscalation, applyEscalationTarget } from './escalations.ts';
import { applyFreeze } from './freezes.ts';
import { inBatch } from './in-batch.ts';
import { applyKyc } from './kyc.ts';
import { applyOwnMacro } from './own-macros.ts';
import { applyAgent, applyGroup, applyWorkspace, dropAgent, dropGroup } from './people.ts';
import { findRecord, hasOwn, putHubConversation, touchMerged } from './put-conversation.ts';
import { dropCustomer, putCustomer } from './put-customer.ts';
import { dropMessage, putMessage } from './put-message.ts';
import { applyRecovery } from './recovery.ts';
import { applyReminder } from './reminders.ts';
import { removeConversation } from './remove-conversation.ts';
import { applyView } from './saved-views.ts';
import { dropScheduled, putScheduled } from './scheduled.ts';
import { applySide } from './sides.ts';
import { applySignal } from './signals.ts';
import { applySynonyms } from './synonyms.ts';

/**
 * Takes changes from the hub's log in their order. Call it in the transaction that moves the cursor.
 * Answers with what to announce after the commit.
 */
export function applyChanges(db: WritableDb, changes: readonly Change[], now: number): ChangedKey[] {
  return inBatch(db, now, (batch) => {
    for (const change of changes) applyChange(batch, change);
  });
}

function applyChange(batch: Batch, change: Change): void {
  switch (change.entity) {
    case 'conversation':
      if (change.row) applyConversation(batch, change.row);
      else removeConversation(batch, change.id);
      break;
    case 'message':
      if (change.row) applyMessage(batch, change.row);
      else removeMessage(batch, change.id);
      break;
    case 'scheduled':
      if (change.row) putScheduled(batch, change.row);
      else dropScheduled(batch, change.id);
      break;
    case 'customer':
      if (change.row) putCustomer(batch, change.row);
      else dropCustomer(batch, change.id);
      break;
    case 'agent':
      if (change.row) applyAgent(batch, change.row);
      else dropAgent(batch, change.id);
      break;
    case 'group':
      if (change.row) applyGroup(batch, change.row);
      else dropGroup(batch, change.id);
      break;
    case 'workspace':
      if (change.row) applyWorkspace(batch, change.row);
      break;
    case 'view':
      applyView(batch, change.id, change.row);
      break;
    case 'reminder':
      applyReminder(batch, change.id, change.row);
      break;
    case 'own-macro':
      applyOwnMacro(batch, change.id, change.row);
      break;
    case 'attention':
      if (change.row) putAttention(batch, change.row);
      break;
    case 'acknowledgement':
      applyAcknowledgement(batch, change.row);
      break;
    case 'customer-field':
      applyCustomerField(batch, change.id, change.row);
      break;
    case 'synonyms':
      applySynonyms(batch, change.id, change.row);
      break;
    case 'customers-apart':
      applyApart(batch, change.id, change.row !== null);
      break;
    case 'side':
      applySide(batch, change.id, change.row);
      break;
    case 'escalation':
      applyEscalation(batch, change.id, change.row);
      break;
    case 'recovery':
      applyRecovery(batch, change.id, change.row);
      break;
    case 'signal':
      applySignal(batch, change.id, change.row);
      break;
    case 'escalation-target':
      applyEscalationTarget(batch, change.id, change.row);
      break;
    case 'freeze':
      applyFreeze(batch, change.id, change.row);
      break;
    case 'kyc':
      applyKyc(batch, change.id, change.row);
      break;
    case 'macro':
    case 'article':
    case 'collection':
    case 'section':
      applyDocumentChange(batch, change);
      break;
  }
}

type Row<E extends Change['entity']> = NonNullable<Extract<Change, { entity: E }>['row']>;

function applyConversation(batch: Batch, row: Row<'conversation'>): void {
  const known = findRecord(batch.db, row.id);
  const n = putHubConversation(batch, row, null, known);
  if (!known) adoptEarlyMessages(batch, n, row.id);
}

function applyMessage(batch: Batch, row: Row<'message'>): void {
  if (row.author.kind === 'agent' && row.author.id === batch.me) countLearnedSend(batch.db, row.id);
  const record = findRecord(batch.db, row.conversationId);
  if (!record) {
    keepEarlyMessage(batch, row);
    return;
  }
  putMessage(batch, record.n, hubMessage(row));
  touchMerged(batch, record.merged_into_id);
  if (hasOwn(record)) batch.toRecompute.add(record.id);
}

function removeMessage(batch: Batch, id: string): void {
  dropEarlyMessage(batch, id);
  const row = prepared<{ n: number; stamp: number; conversation_id: string }>(
    batch.db,
    `SELECT messages.n, messages.stamp, conversations.id AS conversation_id
       FROM messages JOIN conversations ON conversations.n = messages.conversation WHERE messages.id = ?`,
  ).get(id);
  if (!row) return;
  dropMessage(batch, row);
  touch(batch, { topic: 'thread', id: row.conversation_id });
}
