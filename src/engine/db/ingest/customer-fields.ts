import type { CustomerField } from '../../../shared/domain/customer-field.ts';
import { prepared } from '../handle.ts';
import { type Batch, touch } from './batch.ts';

/** Takes the hub's row of a customer field; null when it has none any more. */
export function applyCustomerField(batch: Batch, id: string, row: CustomerField | null): void {
  if (row) {
    prepared(
      batch.db,
      `INSERT INTO customer_fields (id, position, document) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, document = excluded.document`,
    ).run(id, row.position, JSON.stringify(row));
  } else prepared(batch.db, 'DELETE FROM customer_fields WHERE id = ?').run(id);
  touch(batch, { topic: 'customers' });
}

/** Replaces all of them by the hub's. */
export function replaceCustomerFields(batch: Batch, rows: readonly CustomerField[]): void {
  prepared(batch.db, 'DELETE FROM customer_fields').run();
  for (const row of rows) applyCustomerField(batch, row.id, row);
  touch(batch, { topic: 'customers' });
}
