import type { FreezeSetup } from '../../../shared/domain/freeze.ts';
import { type ExchangeOptions, openExchange } from '../../exchange/client.ts';
import type { HubParts } from '../../hub-parts.ts';
import { type FreezeCallers, openFreezeCallers } from './caller.ts';
import type { Freezing } from './freezing.ts';

export type FreezingOptions = Partial<Omit<FreezeSetup, 'ready'>> & { readonly exchange?: ExchangeOptions };

const usualTimeoutMs = 8_000;
/** An attempt is three calls: what was done, doing it, how the account stands. */
const callsPerAttempt = 3;

/** Puts together how freezing works at this hub. Throws where the exchange's address cannot be used. */
export function openFreezing(
  parts: Pick<HubParts, 'store' | 'clock' | 'log'>,
  options: FreezingOptions = {},
): { readonly freezing: Freezing; readonly callers: FreezeCallers } {
  const { exchange: reached, ...more } = options;
  const exchange = reached ? openExchange(reached) : null;
  const leaseMs = callsPerAttempt * (reached?.timeoutMs ?? usualTimeoutMs) + 2_000;
  const callers = openFreezeCallers(parts, exchange, leaseMs);
  const setup: FreezeSetup = {
    emergency: false,
    phoneIn: '',
    decideMinutes: 15,
    reviewMinutes: 60,
    ...more,
    ready: exchange !== null,
  };
  return { freezing: { setup, exchange, wake: callers.wake }, callers };
}
