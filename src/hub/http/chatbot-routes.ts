import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { hashChatToken, keepChatSession } from '../chat/chat-sessions.ts';
import type { ChatTokens } from '../chat/chat-tokens.ts';
import { readSignedWord, wordBytes } from '../exchange/signed-word.ts';
import type { HubParts } from '../hub-parts.ts';
import { AskState, HandOver, LaterWord } from '../services/chatbot/calls.ts';
import { type GoesOn, takeHandOver } from '../services/chatbot/hand-over.ts';
import { readChatbotState, takeLaterWord } from '../services/chatbot/later-word.ts';
import { readLimited } from './body-limit.ts';

/** Shared with the chatbot alone; from the hub's settings. */
export type ChatbotOptions = { readonly secret: string };

/** What each is answered with: docs/chatbot.md. */
export const chatbotStatuses = {
  taken: 202,
  known: 200,
  told: 200,
  stale: 400,
  unreadable: 400,
  'no-identity': 400,
  unsigned: 401,
  unknown: 404,
  'with-a-person': 409,
  over: 409,
} as const;
type Outcome = keyof typeof chatbotStatuses;

/** Where the exchange's own chatbot hands customers over to people. Bodies are read as they came: they are what is signed. */
export function chatbotRoutes(
  context: Pick<HubParts, 'store' | 'clock'> & { readonly tokens: ChatTokens },
  workspaceId: string,
  { secret }: ChatbotOptions,
): Hono {
  const { store, clock, tokens } = context;
  const answer = (c: Context, outcome: Outcome, more: object = {}) =>
    c.json({ outcome, ...more }, chatbotStatuses[outcome]);

  /** The call as its schema has it, or the answer to one that is none. */
  async function read<Schema extends z.ZodType>(c: Context, schema: Schema) {
    const body = await readLimited(c.req.raw, wordBytes);
    const word = readSignedWord(secret, { headers: c.req.raw.headers, body }, clock());
    if (!word.ok) return { refused: answer(c, word.why) };
    const parsed = schema.safeParse(word.value);
    if (parsed.success) return { call: parsed.data };
    const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].slice(0, 20);
    return { refused: answer(c, 'unreadable', { fields }) };
  }

  /** What the customer's page goes on with: it opens this one conversation, and nothing else of theirs. */
  async function pageOf({ conversation, writer, locale }: GoesOn) {
    const claims = {
      ...{ workspaceId, conversationId: conversation.id, customerId: writer.id, name: writer.name },
      ...{ email: null, externalId: null, locale, device: null },
    };
    const token = await tokens.sign(claims);
    await keepChatSession(store.db, claims, hashChatToken(token), clock());
    return { token, path: `/chat/?lang=${locale}#go-on=${token}` };
  }

  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });
  app.post('/hand-overs', async (c) => {
    const { call, refused } = await read(c, HandOver);
    if (!call) return refused;
    const taken = await takeHandOver(context, workspaceId, call);
    if (taken.outcome === 'no-identity') return answer(c, 'no-identity');
    const found = await readChatbotState(context, workspaceId, call.conversation);
    return answer(c, taken.outcome, { ...found, page: await pageOf(taken) });
  });
  app.post('/messages', async (c) => {
    const { call, refused } = await read(c, LaterWord);
    if (!call) return refused;
    return answer(c, await takeLaterWord(context, workspaceId, call));
  });
  app.post('/state', async (c) => {
    const { call, refused } = await read(c, AskState);
    if (!call) return refused;
    const found = await readChatbotState(context, workspaceId, call.conversation);
    return found ? answer(c, 'told', found) : answer(c, 'unknown');
  });
  return app;
}
