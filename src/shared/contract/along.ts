import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { MacroAction } from '../domain/macro-action.ts';

/** What came along with a message: a macro's action, or what the send button did besides. */
export const AlongAction = z.discriminatedUnion('type', [
  ...MacroAction.options,
  z.object({ type: z.literal('snooze'), until: Instant.nullable() }),
]);
export type AlongAction = z.infer<typeof AlongAction>;

/**
 * done: at the hub. unneeded: it was so already. waiting: in the outbox. stopped: the hub said no, `reason` says why.
 * dropped: the agent let go of it. lacking: an escalation whose checklist was not complete; its card asks for the rest.
 */
export const alongStates = ['done', 'unneeded', 'waiting', 'stopped', 'dropped', 'lacking'] as const;

/** A message that arrived while not all that was to come along with it could be done; every action in its order. */
export const HalfDone = z.object({
  /** The message's own key in the outbox, where it no longer is. */
  head: Id,
  conversationId: Id,
  conversationNumber: z.int().nullable(),
  customerName: z.string(),
  /** Titles of the macros that it came from; none when the send button alone did it. */
  macros: z.array(z.string()),
  createdAt: Instant,
  steps: z.array(
    z.object({
      key: Id,
      action: AlongAction,
      state: z.enum(alongStates),
      /** A message-catalogue code with its values. */
      reason: z
        .object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
        .nullable(),
    }),
  ),
});
export type HalfDone = z.infer<typeof HalfDone>;
