import { z } from 'zod';
import type { ConversationMutation } from '../wire/mutations.ts';
import { Id, Instant } from './ids.ts';

/** What ties an agent to a conversation besides holding it: that they were mentioned there, that they follow it. */
export const Attention = z.object({
  id: Id,
  conversationId: Id,
  agentId: Id,
  /** Since when they follow it; null: they don't. */
  followingSince: Instant.nullable(),
  /** The newest mention of them; null: there is none. */
  mention: z
    .object({
      messageId: Id,
      /** Of the note in which they were mentioned. */
      ordinal: z.int().min(1),
      byAgentId: Id,
      at: Instant,
    })
    .nullable(),
  /** Mentions that they have not seen. */
  unseen: z.int().min(0),
  updatedAt: Instant,
});
export type Attention = z.infer<typeof Attention>;

export type ShownAttention = Pick<Attention, 'followingSince' | 'mention' | 'unseen'>;
const none: ShownAttention = { followingSince: null, mention: null, unseen: 0 };

/** What the agent sees of the hub's row with own pending mutations on top, in the order in which they will be sent. */
export function shownAttention(
  hub: ShownAttention | null,
  pending: readonly { readonly mutation: ConversationMutation; readonly at: number }[],
): ShownAttention {
  let shown = hub ?? none;
  for (const { mutation, at } of pending) {
    if (mutation.kind === 'follow') shown = { ...shown, followingSince: mutation.follow ? at : null };
    else if (mutation.kind === 'mention-seen') shown = seen(shown, mutation.upTo);
  }
  return shown;
}

/** After the agent has read up to an ordinal. */
export function seen<Shown extends ShownAttention>(attention: Shown, upTo: number): Shown {
  if (attention.mention === null || attention.mention.ordinal > upTo) return attention;
  return { ...attention, unseen: 0 };
}
