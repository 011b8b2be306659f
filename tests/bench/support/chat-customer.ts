import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { ChatSend, ChatSession, ChatStart } from '../../../src/shared/wire/chat.ts';

/** A customer as the chat page is one to the hub: its own address, one kept-alive connection, the page's calls. */
export type ChatCustomer = {
  /** Resolves when the hub has said that it stored the message. */
  write(text: string): Promise<void>;
  close(): void;
};

/**
 * Starts a chat. `address` is the customer's own on loopback (127.0.0.x): the hub limits what one address may send
 * in a minute.
 */
export async function startChat(hubUrl: string, name: string, address: string): Promise<ChatCustomer> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = <T>(path: string, body: unknown, token?: string): Promise<T> =>
    new Promise((resolve, reject) => {
      const call = request(
        `${hubUrl}/chat/api/${path}`,
        {
          method: 'POST',
          agent,
          localAddress: address,
          headers: {
            'content-type': 'application/json',
            ...(token ? { authorization: `Bearer ${token}` } : {}),
          },
        },
        async (response) => {
          let answer = '';
          for await (const chunk of response) answer += chunk;
          if (response.statusCode === 200) resolve(JSON.parse(answer));
          else reject(new Error(`${path}: ${response.statusCode} ${answer}`));
        },
      );
      call.on('error', reject);
      call.end(JSON.stringify(body));
    });
  const { token } = await post<ChatSession>('start', { name, locale: 'en' } satisfies ChatStart);
  return {
    async write(text) {
      await post('messages', { id: randomUUID(), text, attachments: [] } satisfies ChatSend, token);
    },
    close: () => agent.destroy(),
  };
}
