import type { Twin, TwinReason } from '../../shared/contract/customer-views.ts';
import type { CustomerField } from '../../shared/domain/customer-field.ts';
import type { Customer } from '../../shared/domain/people.ts';
import { isCustomerMutation } from '../../shared/wire/mutations.ts';
import { samePhone } from '../db/customer-traits.ts';
import type { ReadableDb } from '../db/handle.ts';
import { countOfCustomer } from '../db/queries/conversations.ts';
import { listCustomerFields } from '../db/queries/customer-fields.ts';
import { listLane } from '../db/queries/outbox.ts';
import { getCustomer } from '../db/queries/people.ts';
import { areApart, listSharedTraits } from '../db/queries/twins.ts';

/** So many lines are looked at: beyond them a value says nothing of who somebody is. */
const mostShared = 60;
const mostShown = 3;
/** More people than this of one name in one country: the name says nothing. */
const mostNamesakes = 2;

/**
 * Who may be the same person as this customer, the likeliest first. Found among the customers whose conversations are on
 * this workstation, so that nobody hears of one whom they may not see.
 */
export function findTwins(db: ReadableDb, customer: Customer): Twin[] {
  const fields = new Map<string, CustomerField>(
    listCustomerFields(db).flatMap((field) =>
      field.identifies && !field.archived ? [[`field:${field.key}`, field] as const] : [],
    ),
  );
  const shared = listSharedTraits(db, customer.id, mostShared);
  const namesakes = shared.filter(({ kind }) => kind === 'name').length;
  const reasons = new Map<string, TwinReason[]>();
  for (const { other, kind } of shared) {
    const field = fields.get(kind);
    if (!field && kind.startsWith('field:')) continue;
    const reason = field ? { kind: 'field' as const, field } : { kind: kind as 'email' | 'phone' | 'name' };
    reasons.set(other, [...(reasons.get(other) ?? []), reason]);
  }
  const twins: Twin[] = [];
  for (const [id, found] of reasons) {
    const other = getCustomer(db, id);
    if (!other || areApart(db, customer.id, id) || isBeingSettled(db, customer.id, id)) continue;
    const kept = found
      .filter(({ kind }) => kind !== 'phone' || samePhone(customer, other))
      .sort((a, b) => Number(a.kind === 'name') - Number(b.kind === 'name'));
    const weak = kept.every(({ kind }) => kind === 'name');
    if (kept.length === 0 || (weak && namesakes > mostNamesakes)) continue;
    const { open, past } = countOfCustomer(db, id);
    twins.push({ customer: other, reasons: kept, conversations: open + past });
  }
  return twins.sort((a, b) => weightOf(b) - weightOf(a)).slice(0, mostShown);
}

function weightOf({ reasons }: Twin): number {
  return reasons.reduce((sum, { kind }) => sum + (kind === 'name' ? 1 : 4), 0);
}

/** Whether this agent has decided already, and the hub has not done it yet. */
function isBeingSettled(db: ReadableDb, a: string, b: string): boolean {
  const pair = new Set([a, b]);
  return [a, b].some((id) =>
    listLane(db, id).some(
      ({ mutation, state }) =>
        state !== 'parked' &&
        isCustomerMutation(mutation) &&
        'otherId' in mutation &&
        pair.has(mutation.otherId),
    ),
  );
}
