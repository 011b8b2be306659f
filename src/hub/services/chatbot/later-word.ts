import { isWorking } from '../../../shared/domain/vocabulary.ts';
import type { HubContext } from '../../context.ts';
import { readChatbotConversation } from '../../store/queries/chatbot.ts';
import { readConversation } from '../../store/queries/conversations.ts';
import { receiveCustomerMessage } from '../inbound.ts';
import type { LaterWord } from './calls.ts';
import { externalHash, messageIdOf } from './names.ts';

type Context = Pick<HubContext, 'store' | 'clock'>;

/** waiting: for somebody to take it. with-a-person: somebody has it. over: it is solved or closed, and may be handed over again. */
export type ChatbotState = 'waiting' | 'with-a-person' | 'over';

/** How far a conversation is that was handed over; null: none of this name was. */
export async function readChatbotState(
  { store }: Pick<Context, 'store'>,
  workspaceId: string,
  conversation: string,
): Promise<{ readonly state: ChatbotState; readonly number: number } | null> {
  const noted = await readChatbotConversation(store.db, workspaceId, externalHash(conversation));
  const named = noted && (await readConversation(store.db, workspaceId, noted.conversationId));
  const held = named?.mergedIntoId
    ? await readConversation(store.db, workspaceId, named.mergedIntoId)
    : named;
  if (!held) return null;
  const state = !isWorking(held.status) ? 'over' : held.assigneeId === null ? 'waiting' : 'with-a-person';
  return { state, number: held.number };
}

/** over: by then the desk was done with it; nothing was kept. */
export type LaterOutcome = 'taken' | 'known' | 'with-a-person' | 'over' | 'unknown' | 'unreadable';

/**
 * What is still said in the chatbot's own window after a hand-over: a customer's words come to the desk like any other of
 * theirs, the chatbot itself has nothing more to say while people have it.
 */
export async function takeLaterWord(
  context: Context,
  workspaceId: string,
  { conversation, id, author, text }: LaterWord,
): Promise<LaterOutcome> {
  const noted = await readChatbotConversation(context.store.db, workspaceId, externalHash(conversation));
  const found = noted && (await readChatbotState(context, workspaceId, conversation));
  if (!noted || !found) return 'unknown';
  if (author === 'chatbot') return found.state === 'over' ? 'over' : 'with-a-person';
  const received = await receiveCustomerMessage(
    context,
    { workspaceId, conversationId: noted.conversationId, customerId: noted.customerId },
    { id: messageIdOf(workspaceId, conversation, id), text },
  );
  switch (received.outcome) {
    case 'received':
      return 'taken';
    case 'duplicate':
    case 'id-taken':
      return 'known';
    case 'closed':
      return 'over';
    case 'not-found':
      return 'unknown';
    case 'empty':
    case 'attachment-missing':
      return 'unreadable';
  }
}
