import { type Signal, watchesSignals } from '../../../shared/domain/signals/signal.ts';
import type { Role } from '../../../shared/domain/vocabulary.ts';
import { prepared } from '../handle.ts';
import { getSignal, worstSignal } from '../queries/signals.ts';
import { getSyncState } from '../queries/sync-state.ts';
import type { StoredConversation } from '../records.ts';
import { type Batch, touch } from './batch.ts';
import { rederive } from './put-conversation.ts';

/**
 * Takes the hub's row of a signal; null when it is out of the agent's sight. An older row is passed over; a restricted one
 * too where this agent's role does not hold it: it may have changed while the row was on its way.
 */
export function applySignal(batch: Batch, id: string, row: Signal | null): void {
  if (row?.restricted && !watches(batch)) return;
  const known = getSignal(batch.db, id);
  if (row === null) prepared(batch.db, 'DELETE FROM signals WHERE id = ?').run(id);
  else if (known && known.updatedAt > row.updatedAt) return;
  else
    prepared(
      batch.db,
      `INSERT INTO signals (id, customer_id, conversation_id, state, severity, document) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id, state = excluded.state,
           conversation_id = excluded.conversation_id, severity = excluded.severity, document = excluded.document`,
    ).run(id, row.customerId, row.conversationId, row.state, row.severity, JSON.stringify(row));
  for (const customerId of new Set([known?.customerId, row?.customerId]))
    if (customerId !== undefined) markLines(batch, customerId);
  touch(batch, { topic: 'signals' });
}

/** The beginning of a walk, for those who have all open ones: what they hold as open and is not any more is gone. */
export function replaceOpenSignals(batch: Batch, role: Role, rows: readonly Signal[]): void {
  if (!watchesSignals(role)) return;
  const open = new Set(rows.map(({ id }) => id));
  const held = prepared<{ id: string }>(batch.db, "SELECT id FROM signals WHERE state = 'open'").all();
  for (const { id } of held) if (!open.has(id)) applySignal(batch, id, null);
  for (const row of rows) applySignal(batch, row.id, row);
}

/** A conversation has left the workstation; who has all signals keeps those that were found there. */
export function hideSignalsIn(batch: Batch, conversationId: string, customerId: string): void {
  if (watches(batch)) return;
  const gone = prepared<{ id: string }>(
    batch.db,
    `SELECT id FROM signals WHERE conversation_id = ? OR (customer_id = ?
       AND NOT EXISTS (SELECT 1 FROM conversations WHERE customer_id = signals.customer_id))`,
  ).all(conversationId, customerId);
  for (const { id } of gone) applySignal(batch, id, null);
}

/** Who has all signals no more keeps those of customers who are here, and none that is restricted. */
export function eraseUnseenSignals(batch: Batch, role: Role | undefined): void {
  if (role === undefined || watchesSignals(role)) return;
  const unseen = prepared<{ id: string }>(
    batch.db,
    `SELECT id FROM signals WHERE document ->> '$.restricted' = 1
       OR customer_id NOT IN (SELECT customer_id FROM conversations)
       OR (conversation_id IS NOT NULL AND conversation_id NOT IN (SELECT id FROM conversations))`,
  ).all();
  for (const { id } of unseen) applySignal(batch, id, null);
}

function watches({ db }: Batch): boolean {
  const role = getSyncState(db).scope?.role;
  return role !== undefined && watchesSignals(role);
}

function markLines(batch: Batch, customerId: string): void {
  const signal = worstSignal(batch.db, customerId);
  const lines = prepared<StoredConversation>(
    batch.db,
    'SELECT * FROM conversations WHERE customer_id = ? AND signal IS NOT ?',
  );
  for (const record of lines.all(customerId, signal)) rederive(batch, record, { signal });
}
