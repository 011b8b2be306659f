import { createHash } from 'node:crypto';
import { idOfHash, pairText } from '../../../shared/domain/customer-merge.ts';
import { prepared, type ReadableDb } from '../handle.ts';

/** Customers of whom this workstation has a conversation, and what they have in common with one; by `other`. */
export function listSharedTraits(
  db: ReadableDb,
  customerId: string,
  limit: number,
): { readonly other: string; readonly kind: string }[] {
  return prepared<{ other: string; kind: string }>(
    db,
    `SELECT other.customer_id AS other, other.kind AS kind FROM customer_traits AS mine
       JOIN customer_traits AS other ON other.kind = mine.kind AND other.value = mine.value
      WHERE mine.customer_id = ? AND other.customer_id <> mine.customer_id
        AND EXISTS (SELECT 1 FROM conversations WHERE conversations.customer_id = other.customer_id)
      ORDER BY other.customer_id LIMIT ?`,
  ).all(customerId, limit);
}

/** Whether somebody has looked at the two, and they are not one. */
export function areApart(db: ReadableDb, a: string, b: string): boolean {
  const id = idOfHash(createHash('sha256').update(pairText(a, b)).digest('hex'));
  return prepared(db, 'SELECT 1 FROM customers_apart WHERE id = ?').get(id) !== undefined;
}
