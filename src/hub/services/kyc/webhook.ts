import { createHash } from 'node:crypto';
import { isProvider } from '../../../shared/domain/kyc/kyc.ts';
import type { HubParts } from '../../hub-parts.ts';
import { type KycEvent, NotAnEvent } from '../../kyc/kyc-client.ts';
import { findKycCustomer, setKycDue, takeKycEvent } from '../../store/queries/kyc.ts';
import type { KycDesk } from './kyc-desk.ts';

export type KycHook = Pick<HubParts, 'store' | 'clock' | 'log'> & { readonly kyc: KycDesk };

/** Providers send again for more than a day what was not taken. */
const oldestMs = 72 * 3_600_000;
const aheadMs = 10 * 60_000;

/**
 * taken: somebody is read because of it. known: it was taken before. nobody: it is of somebody who is not here. later: it
 * could not be told whose it is, and may be sent again.
 */
export type KycHookOutcome = 'taken' | 'known' | 'nobody' | 'later' | 'unsigned' | 'unreadable' | 'stale';

/**
 * Takes a provider's word that something has changed, and nothing else of it: what has become of it is read of the provider.
 * So it does not matter in which order words come, or who repeats them.
 */
export async function takeKycHook(
  { store, clock, log, kyc }: KycHook,
  workspaceId: string,
  sent: { readonly provider: string; readonly headers: Headers; readonly body: Uint8Array },
): Promise<KycHookOutcome> {
  const client = isProvider(sent.provider) ? kyc.clients.get(sent.provider) : undefined;
  if (!client) return 'unsigned';
  let event: KycEvent | null;
  try {
    event = client.openEvent(sent.headers, sent.body);
  } catch (error) {
    if (error instanceof NotAnEvent) return 'unreadable';
    throw error;
  }
  if (!event) return 'unsigned';
  const now = clock();
  if (event.at !== null && (event.at < now - oldestMs || event.at > now + aheadMs)) return 'stale';
  const whose = await client.whose(event);
  if (!whose.ok) {
    log.warn({ provider: client.provider, code: whose.problem.code }, 'whose a webhook is was not read');
    return 'later';
  }
  const { provider } = client;
  const hash = createHash('sha256').update(sent.body).digest('hex');
  const subject = whose.value;
  const outcome = await store.transaction(async (tx): Promise<KycHookOutcome> => {
    const customerId = subject && (await findKycCustomer(tx, workspaceId, subject, provider));
    if (!subject || !customerId) return 'nobody';
    if (!(await takeKycEvent(tx, { provider, hash, at: now }))) return 'known';
    await setKycDue(tx, { customerId, workspaceId, provider, applicantId: subject.applicantId, at: now });
    return 'taken';
  });
  if (outcome === 'taken') kyc.wake();
  return outcome;
}
