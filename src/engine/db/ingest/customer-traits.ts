import type { Customer } from '../../../shared/domain/people.ts';
import { traitsOf } from '../customer-traits.ts';
import { prepared } from '../handle.ts';
import { type Batch, touch } from './batch.ts';

/** Keeps what a customer may have in common with others in step; cards of those who have it are announced. */
export function putTraits(batch: Batch, customer: Customer, before: Customer | null): void {
  const traits = traitsOf(customer);
  if (before && JSON.stringify(traitsOf(before)) === JSON.stringify(traits)) return;
  if (before) dropTraits(batch, customer.id);
  const insert = prepared(
    batch.db,
    'INSERT OR REPLACE INTO customer_traits (customer_id, kind, value) VALUES (?, ?, ?)',
  );
  for (const { kind, value } of traits) insert.run(customer.id, kind, value);
  touchTwins(batch, customer.id);
}

export function dropTraits(batch: Batch, id: string): void {
  touchTwins(batch, id);
  prepared(batch.db, 'DELETE FROM customer_traits WHERE customer_id = ?').run(id);
}

function touchTwins(batch: Batch, id: string): void {
  const rows = prepared<{ id: string }>(
    batch.db,
    `SELECT other.customer_id AS id FROM customer_traits AS mine
       JOIN customer_traits AS other ON other.kind = mine.kind AND other.value = mine.value
      WHERE mine.customer_id = ? AND mine.kind IN ('email', 'phone') AND other.customer_id <> mine.customer_id
      LIMIT 20`,
  ).all(id);
  for (const other of rows) touch(batch, { topic: 'customer', id: other.id });
}
