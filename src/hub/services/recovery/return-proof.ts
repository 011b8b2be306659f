import { isVerified } from '../../../shared/domain/identity.ts';
import type { ReturnAddress } from '../../../shared/domain/recovery/recovery-case.ts';
import { judgeListing, returnCheckValidMs } from '../../../shared/domain/recovery/return-check.ts';
import { findReturnCheck } from '../../store/queries/recovery.ts';
import type { Ground } from '../mutations/ground.ts';
import { spelled } from './check-return.ts';

type At = Pick<Ground, 'tx' | 'customer' | 'now'>;

/**
 * That an address is the customer's is said by the exchange's list, where they put it before, or by them, having shown who
 * they are. Why it is not known now; null: it is.
 */
export async function lackOfProof(
  at: At,
  { address, proof }: ReturnAddress,
): Promise<'not-listed' | 'not-shown' | null> {
  if (proof === 'whitelist') return (await isListed(at, address)) ? null : 'not-listed';
  return isVerified(at.customer.identity, 'strong', at.now) ? null : 'not-shown';
}

/**
 * Whether an address that was the customer's when it was written into a case still is by the time that something is sent
 * there, maybe weeks later: still listed, or no check of who they are has failed since.
 */
export async function isStillTheirs(at: At, { address, proof }: ReturnAddress): Promise<boolean> {
  return proof === 'whitelist' ? isListed(at, address) : at.customer.identity?.passed !== false;
}

async function isListed({ tx, customer, now }: At, address: string): Promise<boolean> {
  const check = await findReturnCheck(tx, { customerId: customer.id, address: spelled(address) ?? '' });
  return (
    check !== null &&
    check.at > now - returnCheckValidMs &&
    judgeListing(check.listedAt, check.at) === 'listed'
  );
}
