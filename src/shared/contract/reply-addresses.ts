import { z } from 'zod';
import { Id } from '../domain/ids.ts';

/** So many of a text are looked at. */
export const mostReplyAddresses = 5;

/** Addresses as they stand in what is about to leave. */
export const ReplyAddresses = z.object({
  conversationId: Id,
  addresses: z.array(z.string().min(1).max(140)).max(mostReplyAddresses),
});

export const ReplyAddress = z.object({
  address: z.string(),
  /** Who has written it in this conversation before; null: nobody that this workstation knows of. */
  by: z.enum(['customer', 'team']).nullable(),
  /** Another address of the conversation for which it could be taken; null: there is none. */
  looksLike: z.string().nullable(),
});
export type ReplyAddress = z.infer<typeof ReplyAddress>;
