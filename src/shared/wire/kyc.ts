import { z } from 'zod';
import { KycProvider, KycStatus } from '../domain/kyc/kyc.ts';

/** How a provider is reached with a question about one customer: an address, a page, a name. */
export const KycContact = z.object({ provider: KycProvider, contact: z.string().max(300) });
export type KycContact = z.infer<typeof KycContact>;

/** What this workspace is set up with; nothing that opens anything. */
export const KycSetup = z.object({ providers: z.array(KycContact).max(4) });
export type KycSetup = z.infer<typeof KycSetup>;

/**
 * `status` as this agent may have it; null: nobody has asked yet. `reading`: a provider is being asked, and what it says
 * comes by the change log. `not-identified`: the exchange has not said whose account it is, so that nobody can be asked.
 */
export const KycRefreshed = z.object({
  outcome: z.enum(['read', 'reading', 'not-set-up', 'not-identified']),
  status: KycStatus.nullable(),
});
export type KycRefreshed = z.infer<typeof KycRefreshed>;
