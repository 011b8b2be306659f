import { z } from 'zod';
import { Id, Instant } from './ids.ts';
import { limits } from './limits.ts';
import { Channel, Status } from './vocabulary.ts';

export const SideText = z.string().min(1).max(limits.sideCharacters);
export const SideSubject = z.string().min(1).max(limits.subjectCharacters);
/** What an agent has begun to write to another team. In an answer, team and subject are known already. */
export const SideDraft = z.object({
  groupId: z.string().max(64),
  subject: z.string().max(limits.subjectCharacters),
  text: z.string().max(limits.sideCharacters),
});
export type SideDraft = z.infer<typeof SideDraft>;

export const SideStatus = z.enum(['open', 'done']);
export type SideStatus = z.infer<typeof SideStatus>;

export const SideMessage = z.object({ id: Id, authorId: Id, text: SideText, at: Instant });
export type SideMessage = z.infer<typeof SideMessage>;

/** All that a team hears of the customer's conversation when it may not see it itself. */
export const SideAbout = z.object({
  number: z.int().positive(),
  subject: z.string(),
  customerName: z.string(),
  channel: Channel,
  status: Status,
  /** Where it lies: a workstation measures by it what it may keep. */
  groupId: Id,
  /** It lies behind a wall: nobody hears of this who may not see it itself. */
  restricted: z.boolean(),
});
export type SideAbout = z.infer<typeof SideAbout>;

/**
 * What agents ask another team about a customer's conversation, beside it and never in it. It travels whole, oldest
 * message first.
 */
export const SideConversation = z.object({
  id: Id,
  conversationId: Id,
  /** The team that is asked. */
  groupId: Id,
  subject: SideSubject,
  status: SideStatus,
  createdBy: Id,
  createdAt: Instant,
  updatedAt: Instant,
  messages: z.array(SideMessage),
  about: SideAbout,
});
export type SideConversation = z.infer<typeof SideConversation>;

/**
 * Whether a side conversation is for somebody: whoever may see the customer's conversation, and the team that is asked;
 * that team no longer once the conversation is restricted.
 */
export function maySeeSide(
  { groupId, about }: Pick<SideConversation, 'groupId' | 'about'>,
  viewer: { readonly seesConversation: boolean; readonly groupIds: ReadonlySet<string> },
): boolean {
  return viewer.seesConversation || (!about.restricted && viewer.groupIds.has(groupId));
}
