import type { FreezeSetup } from '../../../shared/domain/freeze.ts';
import type { ExchangeClient } from '../../exchange/client.ts';

/** How freezing works here, and the way to the exchange. */
export type Freezing = {
  readonly setup: FreezeSetup;
  readonly exchange: ExchangeClient | null;
  /** Something is to be called for. */
  wake(): void;
};
