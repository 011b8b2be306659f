import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { SideAbout, SideConversation } from '../domain/side-conversation.ts';

/** One message of a side conversation as it is shown. */
export const SideMessageView = z.object({
  id: Id,
  /** Empty for somebody this workstation does not know. */
  author: z.string(),
  mine: z.boolean(),
  text: z.string(),
  at: Instant,
  /** waiting: it leaves as soon as the hub can be reached. parked: the hub refused it, the outbox says why. */
  state: z.enum(['sent', 'waiting', 'parked']),
});

/** What another team was asked beside a conversation, own waiting words included. */
export const SideView = SideConversation.pick({
  id: true,
  conversationId: true,
  groupId: true,
  subject: true,
  status: true,
  updatedAt: true,
}).extend({
  /** The team that is asked, and who asked it; empty when unknown here. */
  groupName: z.string(),
  by: z.string(),
  /** asked: this agent's team is to answer. mine: the agent asked, or has written in it. other: neither. */
  part: z.enum(['asked', 'mine', 'other']),
  /** There are words of others that this agent has not read here; only where they have a part. */
  unread: z.boolean(),
  /** Whether the customer's conversation may be opened here. */
  isHere: z.boolean(),
  about: SideAbout,
  messages: z.array(SideMessageView),
});
export type SideView = z.infer<typeof SideView>;
