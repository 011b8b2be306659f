import { setTimeout as wait } from 'node:timers/promises';
import { kycSeenBy } from '../../../shared/domain/kyc/kyc.ts';
import type { KycRefreshed } from '../../../shared/wire/kyc.ts';
import type { Caller } from '../../auth/authenticate.ts';
import { HubFailure } from '../../failure.ts';
import type { HubParts } from '../../hub-parts.ts';
import { listCustomerPlaces } from '../../store/queries/conversations.ts';
import { readAccountName, readPresentCustomers } from '../../store/queries/customers.ts';
import { findKycRow, readKyc, setKycDue } from '../../store/queries/kyc.ts';
import { loadViewer, sees } from '../../sync/scope.ts';
import type { KycDesk } from './kyc-desk.ts';

export type KycContext = Pick<HubParts, 'store' | 'clock'> & { readonly kyc: KycDesk };

/** Whoever asks by hand does not wait longer; what comes later comes by the change log. */
const patienceMs = 6_000;
/** What was read just now is not asked for again, however often somebody presses. */
const freshMs = 2_000;
/** Looked at, what is older than this is read again; what is decided changes seldom. */
const oldMs = { moving: 10 * 60_000, decided: 24 * 3_600_000 } as const;

/**
 * Asks the provider how far a customer is: at once where `byHand`, else where what is known is old. Throws `not-found` where
 * the customer is not in this agent's sight.
 */
export async function refreshKyc(
  { store, clock, kyc }: KycContext,
  caller: Pick<Caller, 'agentId' | 'workspaceId'>,
  { customerId, byHand }: { readonly customerId: string; readonly byHand: boolean },
): Promise<KycRefreshed> {
  const { db } = store;
  const viewer = await loadViewer(db, caller.agentId);
  const places = await listCustomerPlaces(db, [customerId]);
  if (
    !viewer ||
    viewer.workspace.id !== caller.workspaceId ||
    !places.some((place) => sees(viewer.scope, place))
  )
    throw new HubFailure('not-found', 'There is no such customer.');
  const answer = async (outcome: KycRefreshed['outcome']): Promise<KycRefreshed> => {
    const [status] = await readKyc(db, [customerId]);
    return { outcome, status: status ? kycSeenBy(viewer.scope.role, status) : null };
  };
  const [first] = kyc.clients.keys();
  if (first === undefined) return answer('not-set-up');
  const row = await findKycRow(db, customerId);
  const now = clock();
  const age = row?.asOf == null ? Number.POSITIVE_INFINITY : now - row.asOf;
  const settled = row?.state === 'approved' || row?.state === 'rejected';
  if (age < (byHand ? freshMs : settled ? oldMs.decided : oldMs.moving)) return answer('read');
  // Where it fails it is tried again by itself, and not by everybody who looks.
  if (!byHand && row?.problem != null) return answer('read');
  const [customer] = await readPresentCustomers(db, [customerId]);
  const known =
    row?.applicantId != null ||
    (await readAccountName(db, customerId)) !== null ||
    customer?.fields[kyc.onfidoField] !== undefined;
  if (!known) return answer('not-identified');
  await setKycDue(db, {
    customerId,
    workspaceId: caller.workspaceId,
    provider: row?.provider ?? first,
    at: now,
  });
  const read = kyc.read(customerId);
  const done = await Promise.race([read, wait(patienceMs, null, { ref: false })]);
  return answer(done === null ? 'reading' : 'read');
}
