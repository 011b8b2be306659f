import { cleanLine } from '../../shared/domain/clean-text.ts';
import type { Attachment, Conversation, Message } from '../../shared/domain/conversation.ts';
import type { Workspace } from '../../shared/domain/people.ts';
import { withoutSecrets } from '../../shared/domain/secrets/take-out.ts';
import type { ChatMessage, ChatSend, ChatSession, ChatStart, ChatState } from '../../shared/wire/chat.ts';
import { HubFailure } from '../failure.ts';
import { askForPerson } from '../services/ask-for-person.ts';
import {
  markRepliesSeen,
  openConversation,
  type Received,
  receiveCustomerMessage,
} from '../services/inbound.ts';
import { listAgents } from '../store/queries/agents.ts';
import { readCustomer } from '../store/queries/customers.ts';
import { hasUploaded } from '../store/queries/files.ts';
import { readWorkspace } from '../store/queries/workspaces.ts';
import { beginChat } from './begin-chat.ts';
import type { ChatContext } from './chat-context.ts';
import { keyOfDevice, noteChatDevice } from './chat-device.ts';
import { hashChatToken, keepChatSession, noteChatRead } from './chat-sessions.ts';
import { type ChatThread, findChatThread, ordinalHere, ordinalThere, readChatThread } from './chat-thread.ts';
import type { ChatClaims } from './chat-tokens.ts';
import { chatState, toChatMessage } from './customer-view.ts';

/** Messages that one answer to a page holds at the most; older ones stay at the desk. */
const pageMessages = 500;

export type ChatNews = {
  /** Where the conversation goes on: its own, or the one that it was merged into. */
  readonly conversationId: string;
  readonly messages: ChatMessage[];
  readonly state: ChatState;
};

export type ChatService = {
  start(input: ChatStart): Promise<ChatSession>;
  /** `device`: what the browser calls itself. */
  resume(token: string, device?: string): Promise<ChatSession>;
  send(token: string, message: ChatSend): Promise<ChatMessage>;
  /** No machine answers from here on; begins the conversation where there is none yet. */
  askForPerson(token: string): Promise<void>;
  /** What the token opens; errors: not-signed-in. */
  claims(token: string): Promise<ChatClaims>;
  newsAfter(claims: ChatClaims, ordinal: number): Promise<ChatNews>;
  /** What customers know an agent by. */
  publicName(agentId: string): Promise<string>;
  markSeen(claims: ChatClaims, token: string, ordinal: number, state: 'delivered' | 'read'): Promise<void>;
};

/** The customer's side of a conversation: what they may do and see, and nothing of the team's own. */
export function createChatService(context: ChatContext): ChatService {
  const { store, clock, tokens, workspaceId } = context;
  const db = store.db;

  const claimsOf = async (token: string): Promise<ChatClaims> => {
    const claims = await tokens.verify(token);
    if (!claims || claims.workspaceId !== workspaceId) {
      throw new HubFailure('not-signed-in', 'This chat is not available any more. Start a new one.');
    }
    return claims;
  };

  const publicNames = async () => {
    const names = new Map((await listAgents(db, workspaceId)).map((agent) => [agent.id, agent.publicName]));
    return (id: string) => names.get(id) ?? null;
  };

  const threadOf = (claims: ChatClaims) => findChatThread(db, workspaceId, claims.conversationId);

  const messagesAfter = async (
    claims: ChatClaims,
    thread: ChatThread,
    ordinal: number,
  ): Promise<ChatMessage[]> => {
    const rows = await readChatThread(db, claims.conversationId, thread, ordinal, pageMessages);
    const names = await publicNames();
    return rows.map((row) => toChatMessage(row, names)).filter((message) => message !== null);
  };

  const session = async (token: string, claims: ChatClaims): Promise<ChatSession> => {
    const thread = await threadOf(claims);
    const { conversation, merged } = thread;
    const workspace = await exchange();
    const last = conversation?.lastOrdinal ?? 0;
    const after = Math.max(0, (merged ? ordinalHere(merged, last) : last) - pageMessages);
    return {
      token,
      conversationId: claims.conversationId,
      exchangeName: workspace.name,
      customerName: claims.name,
      state: chatState(conversation, await context.deskOnline()),
      askedForPerson: conversation?.gate?.reasons.some(({ topic }) => topic === 'asked') ?? false,
      messages: conversation ? await messagesAfter(claims, thread, after) : [],
    };
  };

  const exchange = async (): Promise<Workspace> => {
    const workspace = await readWorkspace(db, workspaceId);
    if (!workspace) throw new Error(`No workspace ${workspaceId}.`);
    return workspace;
  };

  /** The first message makes the conversation, and the customer when they are new. */
  const open = async (claims: ChatClaims, message: ChatSend | null): Promise<void> => {
    const known = await readCustomer(db, claims.customerId);
    const opened = await openConversation(context, workspaceId, {
      id: claims.conversationId,
      channel: 'chat',
      subject: message ? subjectOf(message) : 'Chat',
      customer: known
        ? { id: known.id }
        : {
            create: {
              id: claims.customerId,
              name: claims.name,
              email: claims.email,
              locale: claims.locale,
              identified: claims.externalId !== null,
              externalId: claims.externalId,
            },
          },
      ...(message && { first: message }),
    });
    if (opened.outcome !== 'opened') throw refusal(opened.outcome);
  };

  /** The thread, begun by this where there was none. */
  const begun = async (token: string, claims: ChatClaims, first: ChatSend | null): Promise<ChatThread> => {
    const thread = await threadOf(claims);
    if (thread.conversation) return thread;
    await openOnce(
      () => open(claims, first),
      async () => (await threadOf(claims)).conversation,
    );
    await keepChatSession(db, claims, hashChatToken(token), clock());
    await noteChatDevice(context, claims);
    return thread;
  };

  return {
    claims: claimsOf,
    start: async (input) => {
      const claims = await beginChat(context, input);
      await noteChatDevice(context, claims);
      return session(await tokens.sign(claims), claims);
    },
    resume: async (token, device) => {
      const claims = await claimsOf(token);
      await noteChatDevice(context, { ...claims, device: await keyOfDevice(context, device) });
      return session(token, claims);
    },
    send: async (token, message) => {
      const claims = await claimsOf(token);
      for (const { hash } of message.attachments) {
        // Knowing a file's hash must not be enough to get it.
        if (!(await hasUploaded(db, workspaceId, hash, claims.customerId)))
          throw refusal('attachment-missing');
      }
      const { merged } = await begun(token, claims, message);
      // Opening has stored it already: then this finds the duplicate and answers with it.
      const received = await receiveCustomerMessage(context, claims, message);
      return asChatMessage(received, merged);
    },
    askForPerson: async (token) => {
      const claims = await claimsOf(token);
      await begun(token, claims, null);
      const outcome = await askForPerson(context, claims);
      if (outcome !== 'asked') throw refusal(outcome);
    },
    newsAfter: async (claims, ordinal) => {
      const thread = await threadOf(claims);
      return {
        conversationId: thread.merged?.intoId ?? claims.conversationId,
        messages: await messagesAfter(claims, thread, ordinal),
        state: chatState(thread.conversation, await context.deskOnline()),
      };
    },
    publicName: async (agentId) => (await publicNames())(agentId) ?? '',
    markSeen: async (claims, token, ordinal, state) => {
      const { merged } = await threadOf(claims);
      await markRepliesSeen(context, claims, merged ? Math.min(ordinal, merged.ownLast) : ordinal, state);
      if (merged && ordinal > merged.ownLast)
        await markRepliesSeen(
          context,
          { ...claims, conversationId: merged.intoId },
          ordinalThere(merged, ordinal),
          state,
        );
      if (state === 'read') await noteChatRead(db, hashChatToken(token), ordinal, clock());
    },
  };
}

/** Two first messages at once: one opens the conversation, the other finds it opened. */
async function openOnce(open: () => Promise<void>, find: () => Promise<Conversation | null>): Promise<void> {
  try {
    await open();
  } catch (error) {
    if (!(await find())) throw error;
  }
}

function asChatMessage(received: Received, merged: ChatThread['merged']): ChatMessage {
  switch (received.outcome) {
    case 'received':
    case 'duplicate': {
      const { message } = received;
      const elsewhere = merged && message.conversationId === merged.intoId;
      return seenByAuthor(
        elsewhere ? { ...message, ordinal: ordinalHere(merged, message.ordinal) } : message,
      );
    }
    case 'empty':
    case 'attachment-missing':
    case 'id-taken':
    case 'not-found':
    case 'closed':
      throw refusal(received.outcome);
  }
}

function seenByAuthor(message: Message): ChatMessage {
  const seen = toChatMessage(message, () => null);
  if (!seen) throw new Error(`Message ${message.id} of a customer is no reply.`);
  return seen;
}

function refusal(
  outcome: Exclude<Received['outcome'], 'received' | 'duplicate'> | 'unknown-customer',
): HubFailure {
  switch (outcome) {
    case 'empty':
      return new HubFailure('bad-input', 'There is nothing in this message.', { fields: ['text'] });
    case 'attachment-missing':
      return new HubFailure('bad-input', 'A file of this message has not arrived.', {
        fields: ['attachments'],
      });
    case 'id-taken':
      return new HubFailure('bad-input', 'There is a message of this id already.', { fields: ['id'] });
    case 'closed':
    case 'not-found':
    case 'unknown-customer':
      return new HubFailure('not-found', 'This conversation is closed. Start a new one.');
  }
}

/** The first line of what was written names the conversation. */
function subjectOf(message: ChatSend): string {
  // Before it is cut: eleven words of a recovery phrase may be ten afterwards.
  const text = withoutSecrets(message.text);
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  const file: Attachment | undefined = message.attachments[0];
  return cleanLine(line, 80) || cleanLine(withoutSecrets(file?.name ?? ''), 80) || 'Chat';
}
