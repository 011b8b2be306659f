import type { ChatMessage, ChatSend, ChatSession, ChatState } from '../../../shared/wire/chat.ts';
import { askForPerson, resumeChat, sendMessage } from './api.ts';
import { type Kept, newId, writeKept } from './kept.ts';
import { openLive } from './live.ts';

export type Unsent = ChatSend & { at: number };

export type ChatView = {
  exchangeName: string;
  state: ChatState;
  connected: boolean;
  messages: readonly ChatMessage[];
  unsent: readonly Unsent[];
  /** Name of the agent who is writing, or null. */
  typing: string | null;
  /** The customer wants a person: heard at the hub, or on its way there. */
  askedForPerson: boolean;
  /** Set when the hub asked to slow down. */
  slowedDown: boolean;
};

type Listener = (view: ChatView, change: 'all' | 'message' | 'state') => void;

export type ChatConversation = {
  readonly token: string;
  view(): ChatView;
  send(text: string, attachments: ChatSend['attachments']): void;
  askForPerson(): void;
  typing(): void;
  read(): void;
  keepDraft(text: string): void;
  draft(): string;
  retryNow(): void;
  close(): void;
};

const typingEveryMs = 3_000;
const typingShownMs = 5_000;

/** One customer's conversation: the messages by ordinal, what is still on its way, and the line to the hub. */
export function openConversation(
  session: ChatSession,
  kept: Kept | null,
  listen: Listener,
  onEnded: () => void,
): ChatConversation {
  const byOrdinal = new Map<number, ChatMessage>(session.messages.map((m) => [m.ordinal, m]));
  const keep: Kept = {
    token: session.token,
    draft: kept?.draft ?? '',
    unsent: kept?.unsent ?? [],
    asking: kept?.asking === true,
  };
  let asked = session.askedForPerson;
  let state = session.state;
  let connected = false;
  let slowedDown = false;
  let typing: string | null = null;
  let typingEnd: ReturnType<typeof setTimeout> | undefined;
  let lastTyping = 0;
  let lastRead = 0;
  let sending = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let closed = false;

  const newest = () => Math.max(0, ...byOrdinal.keys());
  const view = (): ChatView => ({
    exchangeName: session.exchangeName,
    state,
    connected,
    messages: [...byOrdinal.values()].sort((a, b) => a.ordinal - b.ordinal),
    unsent: keep.unsent,
    typing,
    askedForPerson: asked || keep.asking === true,
    slowedDown,
  });

  const receive = (messages: readonly ChatMessage[]) => {
    for (const message of messages) byOrdinal.set(message.ordinal, message);
    const arrived = new Set(messages.map((message) => message.id));
    keep.unsent = keep.unsent.filter((message) => !arrived.has(message.id));
    writeKept(keep);
  };

  /** What goes out next: messages in the order they were written, each with the same id, so twice is once; then the wish. */
  const sendNext = async () => {
    const next = keep.unsent[0];
    if (next) {
      const { id, text, attachments } = next;
      const answer = await sendMessage(keep.token, { id, text, attachments });
      if (answer.ok) receive([answer.value]);
      return answer;
    }
    const answer = await askForPerson(keep.token);
    if (answer.ok) {
      asked = true;
      keep.asking = false;
      writeKept(keep);
    }
    return answer;
  };

  /** One at a time. */
  const drain = async () => {
    if (sending || closed) return;
    sending = true;
    clearTimeout(retry);
    while ((keep.unsent[0] || keep.asking) && !closed) {
      const answer = await sendNext();
      if (answer.ok) {
        failures = 0;
        slowedDown = false;
        listen(view(), 'message');
        continue;
      }
      if (answer.kind === 'not-signed-in' || answer.kind === 'not-found') {
        close();
        onEnded();
        return;
      }
      failures += 1;
      slowedDown = answer.kind === 'rate-limited';
      const wait = answer.retryAfterMs ?? Math.min(30_000, 1000 * 2 ** failures) * (0.5 + Math.random() / 2);
      retry = setTimeout(() => void drain(), wait);
      listen(view(), 'state');
      break;
    }
    sending = false;
  };

  const live = openLive({
    token: session.token,
    after: newest,
    onOpen: (open) => {
      connected = open;
      if (open) void drain();
      listen(view(), 'state');
    },
    onFrame: (frame) => {
      switch (frame.type) {
        case 'messages':
          receive(frame.messages);
          state = frame.state;
          typing = null;
          listen(view(), frame.messages.length > 0 ? 'message' : 'state');
          return;
        case 'typing':
          typing = frame.agentName;
          clearTimeout(typingEnd);
          typingEnd = setTimeout(() => {
            typing = null;
            listen(view(), 'state');
          }, typingShownMs);
          listen(view(), 'state');
          return;
        case 'state':
          state = frame.state;
          listen(view(), 'state');
          return;
        case 'bye':
          if (frame.kind === 'not-signed-in') {
            close();
            onEnded();
          }
          return;
        case 'pong':
          return;
      }
    },
  });

  const close = () => {
    closed = true;
    clearTimeout(retry);
    clearTimeout(typingEnd);
    live.close();
  };

  void drain();
  return {
    token: session.token,
    view,
    send: (text, attachments) => {
      keep.unsent = [...keep.unsent, { id: newId(), text, attachments, at: Date.now() }];
      keep.draft = '';
      writeKept(keep);
      listen(view(), 'message');
      void drain();
    },
    askForPerson: () => {
      keep.asking = true;
      writeKept(keep);
      listen(view(), 'state');
      void drain();
    },
    typing: () => {
      const now = Date.now();
      if (now - lastTyping < typingEveryMs) return;
      lastTyping = now;
      live.send({ type: 'typing' });
    },
    read: () => {
      const ordinal = newest();
      if (ordinal <= lastRead || !connected) return;
      lastRead = ordinal;
      live.send({ type: 'read', ordinal });
    },
    keepDraft: (text) => {
      keep.draft = text;
      writeKept(keep);
    },
    draft: () => keep.draft,
    retryNow: () => void drain(),
    close,
  };
}

/** The conversation of an earlier visit: found, gone for good, or out of reach just now. */
export async function resume(token: string): Promise<ChatSession | 'gone' | 'unreachable'> {
  const answer = await resumeChat(token);
  if (answer.ok) return answer.value;
  return answer.kind === 'not-signed-in' || answer.kind === 'not-found' ? 'gone' : 'unreachable';
}
