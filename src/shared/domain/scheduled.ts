import { z } from 'zod';
import { Attachment, Source } from './conversation.ts';
import { Id, Instant } from './ids.ts';
import { limits } from './limits.ts';
import { MacroAction } from './macro-action.ts';
import { RichText } from './rich-text.ts';
import { Status } from './vocabulary.ts';

/** Why a message whose time came has not left. */
export const HeldBecause = z.enum(['customer-wrote', 'closed', 'no-access', 'refused']);
export type HeldBecause = z.infer<typeof HeldBecause>;

/** A reply that the hub sends at its time, whether or not any workstation is on. */
export const ScheduledMessage = z.object({
  /** The id that the message will have. */
  id: Id,
  conversationId: Id,
  agentId: Id,
  at: Instant,
  bodyText: z.string().max(limits.messageCharacters),
  /** The same with its formatting; null: there is none. */
  rich: RichText.nullable().default(null),
  attachments: z.array(Attachment).max(limits.attachmentsPerMessage),
  sources: z.array(Source).max(20),
  /** It is what was suggested, word by word: where only a person answers it does not leave. */
  suggested: z.boolean().default(false),
  /** Run with it, in this order, and only if it leaves. */
  actions: z.array(MacroAction).max(40),
  thenStatus: Status.nullable(),
  /** Newest ordinal that the writer had in sight. */
  seenOrdinal: z.int().min(0),
  /** Whether it waits for its writer once the customer has written again. */
  holdOnReply: z.boolean(),
  /** Null: it leaves at its time. Otherwise a person decides. */
  heldBecause: HeldBecause.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type ScheduledMessage = z.infer<typeof ScheduledMessage>;
