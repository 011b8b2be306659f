import { type KycStatus, kycSeenBy, mayReadWithheld } from '../../../shared/domain/kyc/kyc.ts';
import type { Scope } from '../../../shared/wire/sync.ts';
import { prepared } from '../handle.ts';
import { getSyncState } from '../queries/sync-state.ts';
import { type Batch, touch } from './batch.ts';

/**
 * Takes the hub's row, without what this agent's role does not hold: it may have changed while the row was on its way. null:
 * nothing is known of that customer's check.
 */
export function applyKyc(batch: Batch, customerId: string, row: KycStatus | null): void {
  const { db } = batch;
  if (row === null) prepared(db, 'DELETE FROM kyc WHERE customer_id = ?').run(customerId);
  else put(batch, kycSeenBy(getSyncState(db).scope?.role, row));
  touch(batch, { topic: 'kyc' });
}

function put({ db }: Batch, row: KycStatus): void {
  prepared(
    db,
    `INSERT INTO kyc (customer_id, document) VALUES (?, ?)
       ON CONFLICT (customer_id) DO UPDATE SET document = excluded.document`,
  ).run(row.id, JSON.stringify(row));
}

/** Whoever is of compliance no more keeps nothing of what only compliance reads. */
export function eraseWithheld(batch: Batch, scope: Scope): void {
  if (mayReadWithheld(scope.role)) return;
  const rows = prepared<{ document: string }>(
    batch.db,
    "SELECT document FROM kyc WHERE document ->> '$.withheld' IS NOT NULL",
  ).all();
  for (const { document } of rows) put(batch, kycSeenBy(scope.role, JSON.parse(document) as KycStatus));
  if (rows.length > 0) touch(batch, { topic: 'kyc' });
}
