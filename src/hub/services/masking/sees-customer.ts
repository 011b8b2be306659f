import type { Queryable } from '../../store/database.ts';
import { listCustomerPlaces } from '../../store/queries/conversations.ts';
import { sees, type Viewer } from '../../sync/scope.ts';

/** Whether somebody sees any conversation of a customer. */
export async function seesCustomer(db: Queryable, { scope }: Viewer, customerId: string): Promise<boolean> {
  return (await listCustomerPlaces(db, [customerId])).some((place) => sees(scope, place));
}
