import type { CustomerField } from '../../../shared/domain/customer-field.ts';
import { prepared, type ReadableDb } from '../handle.ts';

/** What the exchange wants to know of its customers, in the card's order. */
export function listCustomerFields(db: ReadableDb): CustomerField[] {
  return prepared<{ document: string }>(db, 'SELECT document FROM customer_fields ORDER BY position, id')
    .all()
    .map(({ document }) => JSON.parse(document) as CustomerField);
}
