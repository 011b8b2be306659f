import type { KycProvider } from '../../../shared/domain/kyc/kyc.ts';
import type { KycSetup } from '../../../shared/wire/kyc.ts';
import type { KycClient } from '../../kyc/kyc-client.ts';

/** What every part of the hub knows of identity checks, and the ways to those who make them. */
export type KycDesk = {
  readonly setup: KycSetup;
  readonly clients: ReadonlyMap<KycProvider, KycClient>;
  /** Customer's field in which the exchange keeps Onfido's name for them. */
  readonly onfidoField: string;
  /** Reads somebody now, or waits for the reading that is under way. Never throws; false: it could not be read. */
  read(customerId: string): Promise<boolean>;
  /** Somebody is to be read. */
  wake(): void;
};
