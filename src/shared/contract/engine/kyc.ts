import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { KycRefreshed } from '../../wire/kyc.ts';
import { KycView } from '../kyc.ts';
import { call } from './call.ts';

/** How far the check of a customer is. */
export const kyc = {
  kyc: {
    /** From this workstation alone. Guides and macros are those for the customer's conversation. Errors: not-found. */
    get: call.input(z.object({ conversationId: Id })).output(KycView),
    /** Asks the provider: at once where `byHand`, else where what is known is old. Errors: not-found, offline. */
    refresh: call
      .input(z.object({ customerId: Id, byHand: z.boolean() }))
      .output(KycRefreshed.pick({ outcome: true })),
  },
};
