import { sendSigned, type WordAnswer, type WordFault } from './signed-word.ts';

export const chatbotSecret = 'what-the-chatbot-signs-its-hand-overs-with-0123456789';

type Line = { id: string; author: 'customer' | 'chatbot'; text: string; at: number };

export type BotHandOver = {
  readonly conversation: string;
  readonly why?: string;
  readonly about?: string;
  readonly topic?: string;
  readonly customer?: object;
  readonly understood?: object;
  /** In place of what was said here. */
  readonly transcript?: readonly Line[];
  readonly fault?: WordFault;
};

/** A chatbot as an exchange has it, outside of Groundcrew: it talks by itself, and hands over as docs/chatbot.md says. */
export type Chatbot = {
  /** The customer writes to it; it answers, or says that it gives up. */
  hear(conversation: string, text: string, answer?: string): Promise<void>;
  handOver(wanted: BotHandOver): Promise<WordAnswer[]>;
  /** Says something more, whoever has it by now; or passes on what the customer still wrote in its window. */
  write(
    conversation: string,
    text: string,
    more?: { readonly author?: 'customer' | 'chatbot'; readonly id?: string; readonly fault?: WordFault },
  ): Promise<WordAnswer[]>;
  state(conversation: string): Promise<WordAnswer>;
};

export function openChatbot(hubUrl: string, secret = chatbotSecret): Chatbot {
  const talks = new Map<string, Line[]>();
  let count = 0;
  const call = (path: string, said: unknown, fault?: WordFault) =>
    sendSigned({ url: `${hubUrl}/chatbot/${path}`, secret, said, fault });
  const add = (conversation: string, author: Line['author'], text: string) => {
    const lines = talks.get(conversation) ?? [];
    count += 1;
    talks.set(conversation, [...lines, { id: `line-${count}`, author, text, at: Date.now() }]);
  };
  return {
    async hear(
      conversation,
      text,
      answer = 'I am not sure that I understand. Could you say it differently?',
    ) {
      add(conversation, 'customer', text);
      add(conversation, 'chatbot', answer);
    },
    handOver: ({ fault, ...wanted }) =>
      call(
        'hand-overs',
        { why: 'asked', transcript: talks.get(wanted.conversation) ?? [], ...wanted },
        fault,
      ),
    write(conversation, text, { author = 'chatbot', id, fault } = {}) {
      count += 1;
      return call('messages', { conversation, id: id ?? `line-${count}`, author, text }, fault);
    },
    async state(conversation) {
      const [answer] = await call('state', { conversation });
      if (!answer) throw new Error('A call has an answer.');
      return answer;
    },
  };
}
