import type { Conversation, Message } from '../../shared/domain/conversation.ts';
import { isWorking } from '../../shared/domain/vocabulary.ts';
import type { ChatMessage, ChatState } from '../../shared/wire/chat.ts';

/** A message as its customer may see it; null for everything that is the team's alone. */
export function toChatMessage(
  message: Message,
  publicName: (agentId: string) => string | null,
): ChatMessage | null {
  if (message.kind !== 'reply') return null;
  const { kind, id } = message.author;
  return {
    id: message.id,
    ordinal: message.ordinal,
    from: kind === 'customer' ? 'you' : kind === 'agent' ? 'agent' : 'automatic',
    agentName: kind === 'agent' && id !== null ? publicName(id) : null,
    text: message.bodyText,
    attachments: message.attachments,
    at: message.createdAt,
  };
}

/** What the page says above the messages. A conversation that has not begun is `online` or `away`. */
export function chatState(
  conversation: Pick<Conversation, 'status' | 'waitingSince'> | null,
  deskOnline: boolean,
): ChatState {
  if (conversation && !isWorking(conversation.status)) return 'solved';
  if (!deskOnline) return 'away';
  return conversation?.waitingSince ? 'received' : 'online';
}
