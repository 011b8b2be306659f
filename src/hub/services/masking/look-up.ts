import { digitsOf } from '../../../shared/domain/masking/comparable.ts';
import { type LookedUp, maskingLimits } from '../../../shared/wire/masking.ts';
import type { Caller } from '../../auth/authenticate.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { listCustomerPlaces } from '../../store/queries/conversations.ts';
import { findCustomersBy, readPresentCustomers } from '../../store/queries/customers.ts';
import { loadViewer, sees } from '../../sync/scope.ts';

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phone = /^\+?(?:\d[\s().-]*){6,20}$/;

/**
 * Who has exactly this address or number, of those whom the caller sees. Each time is written down, without the value,
 * whether somebody was found or not. Throws `bad-input` for a part of one.
 */
export async function lookUpCustomers(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  { agentId, workspaceId }: Pick<Caller, 'agentId' | 'workspaceId'>,
  value: string,
): Promise<LookedUp> {
  const by = email.test(value) ? 'email' : phone.test(value) ? 'phone' : null;
  if (by === null)
    throw new HubFailure('bad-input', 'Only a whole e-mail address or telephone number is looked up.');
  return store.transaction(async (tx) => {
    const viewer = await loadViewer(tx, agentId);
    if (!viewer) throw new HubFailure('not-signed-in', 'This session has ended. Sign in again.');
    const ids = await findCustomersBy(
      tx,
      workspaceId,
      by === 'email' ? { email: value } : { digits: written(value) },
    );
    const places = await listCustomerPlaces(tx, ids);
    const seen = ids.filter((id) =>
      places.some((place) => place.customerId === id && sees(viewer.scope, place)),
    );
    const customers = (await readPresentCustomers(tx, seen))
      .slice(0, maskingLimits.lookedUp)
      .map(({ id, name }) => ({ id, name }));
    const [first] = customers;
    await appendAudit(tx, workspaceId, clock(), {
      actor: { kind: 'agent', id: agentId },
      action: 'customer-looked-up',
      ...(first && { subject: { kind: 'customer', id: first.id } }),
      details: { by, found: customers.length },
    });
    return { customers };
  });
}

/** The digits of a number as it may stand there: with what is dialled before its country, or without. */
function written(value: string): string[] {
  const digits = digitsOf(value);
  if (digits.startsWith('00')) return [digits, digits.slice(2)];
  return value.trim().startsWith('+') ? [digits, `00${digits}`] : [digits];
}
