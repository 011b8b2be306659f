import type { ExchangeClient } from '../../exchange/client.ts';
import type { HubParts } from '../../hub-parts.ts';

/** An exchange that does not answer is called again for so long. */
export const callForMs = 180_000;

export type Calling = Pick<HubParts, 'store' | 'clock' | 'log'> & {
  readonly exchange: ExchangeClient;
  /** Longer than one attempt takes: until then nobody else makes the next one. */
  readonly leaseMs: number;
};
