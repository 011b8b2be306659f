import type { Connection } from '../../shared/contract/app-status.ts';
import type { OutboxItem } from '../../shared/contract/outbox-views.ts';
import type { FieldValue } from '../../shared/domain/customer-field.ts';
import { previewOf } from '../../shared/domain/preview.ts';
import { isConversationMutation, isCustomerMutation, type Mutation } from '../../shared/wire/mutations.ts';
import { prepared, type ReadableDb } from '../db/handle.ts';
import { getAgentName } from '../db/queries/agent-names.ts';
import { listCustomerFields } from '../db/queries/customer-fields.ts';
import { getEscalationTargetName } from '../db/queries/escalations.ts';
import { listOutbox, type OutboxRow, type Reason } from '../db/queries/outbox.ts';
import { getTitle } from '../db/queries/outdated.ts';
import { getOwnMacro } from '../db/queries/own-macros.ts';
import { getCustomer } from '../db/queries/people.ts';
import { getReminder } from '../db/queries/reminders.ts';
import { getSavedView } from '../db/queries/saved-views.ts';
import { getSignal } from '../db/queries/signals.ts';
import { offlineReason } from './reasons.ts';

/** The outbox as a person reads it, oldest first. */
export function listOutboxItems(db: ReadableDb, connection: Connection): OutboxItem[] {
  const busyLanes = new Set<string>();
  return listOutbox(db).map((row) => {
    const item = itemOf(db, row, connection, busyLanes.has(row.lane));
    if (row.state !== 'parked') busyLanes.add(row.lane);
    return item;
  });
}

function itemOf(db: ReadableDb, row: OutboxRow, connection: Connection, behind: boolean): OutboxItem {
  const place = prepared<{ number: number; customer_name: string }>(
    db,
    'SELECT number, customer_name FROM conversations WHERE id = ?',
  ).get(row.lane);
  const reason = reasonOf(row, connection, behind);
  return {
    key: row.key,
    conversationId: isConversationMutation(row.mutation) ? row.lane : null,
    conversationNumber: place?.number ?? null,
    customerName: place?.customer_name ?? customerOf(db, row.mutation),
    kind: row.mutation.kind,
    summary: summaryOf(db, row.mutation),
    state: stateOf(row, reason),
    reason: reason && { code: reason.code, values: { ...reason.values } },
    attempts: row.attempts,
    createdAt: row.createdAt,
    nextAttemptAt: row.nextAttemptAt,
  };
}

function stateOf(row: OutboxRow, reason: Reason | null): OutboxItem['state'] {
  switch (row.state) {
    case 'held':
      return 'held';
    case 'claimed':
    case 'applied':
      return 'sending';
    case 'parked':
      return 'parked';
    case 'queued':
      return reason === null ? 'queued' : 'waiting';
  }
}

function reasonOf(row: OutboxRow, connection: Connection, behind: boolean): Reason | null {
  switch (row.state) {
    case 'parked':
      return row.reason;
    case 'held':
      return { code: 'outbox.waiting.held', values: { until: row.holdUntil ?? 0 } };
    case 'claimed':
    case 'applied':
      return null;
    case 'queued':
      if (connection.state === 'needs-sign-in') return { code: 'outbox.waiting.sign-in', values: {} };
      if (connection.state !== 'online') return offlineReason;
      if (behind) return { code: 'outbox.waiting.turn', values: {} };
      return row.reason;
  }
}

/** The text, or what it changes to; the screen puts words around values from the vocabulary. */
function summaryOf(db: ReadableDb, mutation: Mutation): string {
  switch (mutation.kind) {
    case 'reply':
    case 'note':
    case 'schedule':
      return (
        previewOf(mutation.bodyText) ||
        mutation.attachments
          .map((file) => file.name)
          .join(', ')
          .slice(0, 400)
      );
    case 'assign':
      return getAgentName(db, mutation.assigneeId);
    case 'status':
      return mutation.status;
    case 'priority':
      return mutation.priority;
    case 'tags':
    case 'customer-tags':
      return [...mutation.add.map((tag) => `+${tag}`), ...mutation.remove.map((tag) => `−${tag}`)]
        .join(' ')
        .slice(0, 400);
    case 'customer-field':
      return fieldSummary(db, mutation.field, mutation.value);
    case 'customer-merge':
    case 'customer-unmerge':
    case 'customer-apart':
      return getCustomer(db, mutation.otherId)?.name ?? mergedName(db, mutation);
    case 'customer-note':
      return previewOf(mutation.note);
    case 'customer-language':
      return mutation.locale;
    case 'view-save':
      return mutation.view.name;
    case 'view-delete':
      return getSavedView(db, mutation.viewId)?.hub?.name ?? '';
    case 'group':
      return groupName(db, mutation.groupId);
    case 'reschedule':
      return String(mutation.at);
    case 'unschedule':
    case 'mention-seen':
    case 'calm':
      return '';
    case 'snooze':
      return mutation.until === null ? '' : String(mutation.until);
    case 'reminder-set':
      return mutation.reminder.text;
    case 'side-start':
    case 'side-write':
      return previewOf(mutation.text);
    case 'side-status':
      return mutation.status;
    case 'escalate':
      return getEscalationTargetName(db, mutation.targetId);
    case 'escalation-step':
    case 'recovery-step':
    case 'signal-decide':
      return mutation.deed;
    case 'recovery-save':
      return mutation.what;
    case 'reminder-done':
      return getReminder(db, mutation.reminderId)?.hub?.text ?? '';
    case 'own-macro-save':
      return mutation.macro.title;
    case 'own-macro-delete':
      return getOwnMacro(db, mutation.macroId)?.hub?.title ?? '';
    case 'own-macro-propose':
      return getOwnMacro(db, mutation.macroId)?.shown?.title ?? '';
    case 'split':
      return '';
    case 'unsplit':
    case 'merge':
    case 'unmerge':
      return numberOf(db, mutation.otherId);
    case 'link':
    case 'unlink':
      return `#${mutation.otherNumber}`;
    case 'follow':
      return String(mutation.follow);
    case 'availability':
      return mutation.state;
    case 'acknowledge':
      return getTitle(db, mutation.documentKind, mutation.documentId).slice(0, 400);
  }
}

function numberOf(db: ReadableDb, id: string): string {
  const row = prepared<{ number: number }>(db, 'SELECT number FROM conversations WHERE id = ?').get(id);
  return row ? `#${row.number}` : '';
}

/** `Fee plan: Pro`; a yes or no says itself, for the screen to put in words. */
function fieldSummary(db: ReadableDb, key: string, value: FieldValue | null): string {
  const label = listCustomerFields(db).find((field) => field.key === key)?.label ?? key;
  return `${label}: ${value === null ? '–' : typeof value === 'boolean' ? (value ? '✓' : '✗') : value}`.slice(
    0,
    400,
  );
}

/** Of one who is gone already. */
function mergedName(
  db: ReadableDb,
  { customerId, otherId }: { customerId: string; otherId: string },
): string {
  return getCustomer(db, customerId)?.mergedIn.find(({ id }) => id === otherId)?.name ?? '';
}

/** Whom it is about, when it is about a customer. */
function customerOf(db: ReadableDb, mutation: Mutation): string {
  if (mutation.kind === 'signal-decide') return getSignal(db, mutation.signalId)?.customerName ?? '';
  if (!isCustomerMutation(mutation)) return '';
  return getCustomer(db, mutation.customerId)?.name ?? '';
}

function groupName(db: ReadableDb, id: string): string {
  return prepared<{ name: string }>(db, 'SELECT name FROM groups WHERE id = ?').get(id)?.name ?? '';
}
