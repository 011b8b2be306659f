import { z } from 'zod';
import { Attachment } from '../domain/conversation.ts';
import { Id, Instant } from '../domain/ids.ts';
import { chatLimits, chatLocales } from './chat-limits.ts';

/** The customer's side: what the chat page says to the hub and hears from it. Its input is hostile by assumption. */
export const ChatLocale = z.enum(chatLocales);
export type ChatLocale = z.infer<typeof ChatLocale>;

/** The chat page's language for somebody who speaks this one; English where it has none. */
export function chatLocaleOf(locale: string): ChatLocale {
  return ChatLocale.safeParse(locale.toLowerCase().split('-')[0]).data ?? 'en';
}

/** What a browser calls itself: a random UUID of its own making, kept there alone. */
export const ChatDevice = z.uuid().toLowerCase();

/**
 * Begins a chat, or goes on with one. `identity` is the exchange's JWT for a signed-in customer; a `device` that is none is
 * passed over, for nobody is kept from writing by it.
 */
export const ChatStart = z.object({
  name: z.string().trim().max(chatLimits.nameCharacters).optional(),
  email: z.email().max(320).optional(),
  identity: z.string().max(4096).optional(),
  locale: ChatLocale.default('en'),
  device: ChatDevice.optional().catch(undefined),
});
export type ChatStart = z.infer<typeof ChatStart>;

/** What a customer may know of a message; never a note, an event or an agent's full name. */
export const ChatMessage = z.object({
  id: Id,
  ordinal: z.int().min(1),
  from: z.enum(['you', 'agent', 'automatic']),
  agentName: z.string().max(60).nullable(),
  text: z.string(),
  attachments: z.array(Attachment),
  at: Instant,
});
export type ChatMessage = z.infer<typeof ChatMessage>;

/** online: answered here soon. away: answered by e-mail. received: reviewed, taken seriously. solved: ended. */
export const ChatState = z.enum(['online', 'away', 'received', 'solved']);
export type ChatState = z.infer<typeof ChatState>;

/** Before anybody has written: whether somebody is there. */
export const ChatDesk = z.object({ state: ChatState.extract(['online', 'away']) });
export type ChatDesk = z.infer<typeof ChatDesk>;

export const ChatSession = z.object({
  /** Bearer token of this one conversation; the page keeps it across reloads. */
  token: z.string(),
  conversationId: Id,
  exchangeName: z.string(),
  customerName: z.string(),
  state: ChatState,
  /** The customer wants a person; once said, it stays. */
  askedForPerson: z.boolean(),
  messages: z.array(ChatMessage),
});
export type ChatSession = z.infer<typeof ChatSession>;

export const ChatSend = z.object({
  /** Made by the page (UUID): sending twice is writing once. */
  id: Id,
  text: z.string().max(chatLimits.messageCharacters),
  attachments: z.array(Attachment).max(chatLimits.attachmentsPerMessage).default([]),
});
export type ChatSend = z.infer<typeof ChatSend>;

export const ChatClientFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), token: z.string().max(4096), after: z.int().min(0) }),
  z.object({ type: z.literal('typing') }),
  z.object({ type: z.literal('read'), ordinal: z.int().min(1) }),
  z.object({ type: z.literal('ping'), n: z.int() }),
]);
export type ChatClientFrame = z.infer<typeof ChatClientFrame>;

export const ChatHubFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('messages'), messages: z.array(ChatMessage), state: ChatState }),
  z.object({ type: z.literal('typing'), agentName: z.string() }),
  z.object({ type: z.literal('state'), state: ChatState }),
  z.object({ type: z.literal('pong'), n: z.int() }),
  z.object({ type: z.literal('bye'), kind: z.string() }),
]);
export type ChatHubFrame = z.infer<typeof ChatHubFrame>;
