import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { limits } from '../domain/limits.ts';

/** Asks the exchange whether an address is on the withdrawal list of a conversation's customer. */
export const CheckReturn = z.object({
  conversationId: Id,
  address: z.string().min(1).max(limits.recoveryValueCharacters),
});
export type CheckReturn = z.infer<typeof CheckReturn>;
