import { z } from 'zod';
import { MaskingPolicy } from '../../domain/masking/policy.ts';
import {
  AskReveal,
  CompareAddress,
  LookedUp,
  LookUp,
  MaskingSaved,
  NoteCopied,
  Revealed,
  RevealStanding,
  SaveMasking,
} from '../../wire/masking.ts';
import { ComparedAddress } from '../compared-address.ts';
import { call, none } from './call.ts';

/**
 * What comes masked. Each asks the hub at once; a value that is shown goes through the engine to the window that asked, and is
 * kept nowhere on the way. Errors: offline, not-found, forbidden, rate-limited.
 */
export const masking = {
  masking: {
    reveal: call.input(AskReveal).output(Revealed),
    standing: call.input(none).output(RevealStanding),
    /** Before it is copied: what could not be written down is not copied. */
    noteCopied: call.input(NoteCopied).output(none),
    /** Customers who have exactly this address or number; `here`: whether they are on this workstation. */
    lookUp: call.input(LookUp).output(
      z.object({
        customers: z.array(LookedUp.shape.customers.element.extend({ here: z.boolean() })),
      }),
    ),
    /** How an address compares with those kept of a customer; offline it is said of which that is not known. */
    compareAddress: call.input(CompareAddress).output(ComparedAddress),
    policy: call.input(none).output(MaskingPolicy),
    savePolicy: call.input(SaveMasking).output(MaskingSaved),
  },
};
