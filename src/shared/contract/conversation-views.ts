import { z } from 'zod';
import { Conversation, Message } from '../domain/conversation.ts';
import { Id } from '../domain/ids.ts';
import { Agent, Customer, Group } from '../domain/people.ts';

export const ConversationView = z.object({
  /** With own queued actions already applied. */
  conversation: Conversation,
  customer: Customer,
  assignee: Agent.nullable(),
  group: Group,
  /** Newest ordinal this agent has seen here. */
  seenOrdinal: z.int().min(0),
  following: z.boolean(),
  /** Where it goes on, when it was merged; the number is unknown while that one is not here. */
  mergedInto: z.object({ id: Id, number: z.int().nullable() }).nullable(),
});
export type ConversationView = z.infer<typeof ConversationView>;

/** How far one's own message has come. `delivered` and `read` come from the customer's side. */
export const Delivery = z.enum(['queued', 'sending', 'parked', 'sent', 'delivered', 'read', 'failed']);
export type Delivery = z.infer<typeof Delivery>;

export const MessageView = Message.omit({ ordinal: true, state: true }).extend({
  /** null while it exists only on this workstation. */
  ordinal: z.int().nullable(),
  delivery: Delivery,
  /** Outbox key of an own message still waiting. */
  outboxKey: Id.nullable(),
  authorName: z.string(),
  /** The conversation that it was said in, where that was merged into this one; then it has no ordinal here. */
  from: z.object({ id: Id, number: z.int() }).nullable(),
});
export type MessageView = z.infer<typeof MessageView>;

export const Thread = z.object({ messages: z.array(MessageView), more: z.boolean() });
export type Thread = z.infer<typeof Thread>;
