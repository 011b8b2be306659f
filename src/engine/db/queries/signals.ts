import type { Signal, SignalSeverity } from '../../../shared/domain/signals/signal.ts';
import type { SignalMutation } from '../../../shared/wire/mutations.ts';
import { prepared, type ReadableDb } from '../handle.ts';
import { listLane, type OutboxRow } from './outbox.ts';

type Row = { document: string };
const read = ({ document }: Row) => JSON.parse(document) as Signal;

export function getSignal(db: ReadableDb, id: string): Signal | null {
  const row = prepared<Row>(db, 'SELECT document FROM signals WHERE id = ?').get(id);
  return row ? read(row) : null;
}

export function listSignalsOf(db: ReadableDb, customerId: string): Signal[] {
  return prepared<Row>(db, 'SELECT document FROM signals WHERE customer_id = ?').all(customerId).map(read);
}

export function listOpenSignals(db: ReadableDb): Signal[] {
  return prepared<Row>(db, "SELECT document FROM signals WHERE state = 'open'").all().map(read);
}

/** What of this agent's still waits in the outbox about a signal, the latest. */
export function findOwnDecision(
  db: ReadableDb,
  id: string,
): (OutboxRow & { mutation: SignalMutation }) | undefined {
  return listLane(db, id).findLast(
    (row): row is OutboxRow & { mutation: SignalMutation } => row.mutation.kind === 'signal-decide',
  );
}

/** How severe the worst open signal of a customer is; null: there is none. */
export function worstSignal(db: ReadableDb, customerId: string): SignalSeverity | null {
  // Asked for each conversation of a first sync: most have none, and a sorted statement costs ten times as much then.
  const open = prepared<{ severity: SignalSeverity }>(
    db,
    "SELECT severity FROM signals WHERE customer_id = ? AND state = 'open'",
  ).all(customerId);
  const worst = (['high', 'medium'] as const).find((level) =>
    open.some(({ severity }) => severity === level),
  );
  return worst ?? open[0]?.severity ?? null;
}
