import type { Reason } from '../db/queries/outbox.ts';
import type { CallError } from '../net/outcome.ts';
import { offlineReason, retryReason } from './reasons.ts';

/** Why an item waits after a call that failed. */
export function reasonOf(error: CallError, attempts: number): Reason {
  return error.kind === 'offline' ? offlineReason : retryReason(attempts);
}

/** False only when the item surely never left this machine, or the hub said that it did nothing. */
export function mayHaveReached(error: CallError): boolean {
  if (error.kind === 'rate-limited' || error.kind === 'not-signed-in') return false;
  if (error.kind !== 'offline') return true;
  return !/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|not up yet/.test(error.message);
}
