import { Readable } from 'node:stream';
import { type Context, Hono } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { z } from 'zod';
import { ContentHash } from '../../shared/domain/ids.ts';
import { type ChatDesk, ChatDevice, ChatSend, ChatStart } from '../../shared/wire/chat.ts';
import { chatLimits } from '../../shared/wire/chat-limits.ts';
import { httpStatus, type WireError } from '../../shared/wire/errors.ts';
import { HubFailure } from '../failure.ts';
import type { ChatContext } from './chat-context.ts';
import { keepChatFile, openChatFile } from './chat-files.ts';
import type { ChatService } from './chat-service.ts';

/** Calls that one address may make a minute. */
export const chatRates = { starts: 20, messages: 60, files: 20, reads: 240 } as const;

type Rates = Record<keyof typeof chatRates, RateLimiterMemory>;

const jsonBytes = chatLimits.messageCharacters * 4 + 16_384;

/** The chat page's calls under /chat/api. Every answer is JSON; every error a `WireError`. */
export function chatRoutes(
  context: ChatContext,
  service: ChatService,
  addressOf: (c: Context) => string,
): Hono {
  const rates = Object.fromEntries(
    Object.entries(chatRates).map(([name, points]) => [
      name,
      new RateLimiterMemory({ points, duration: 60 }),
    ]),
  ) as Rates;
  const app = new Hono();

  app.onError((error, c) => {
    const wire = error instanceof HubFailure ? error.wire : internal(context, error);
    if (wire.retryAfter !== undefined) c.header('retry-after', String(wire.retryAfter));
    return c.json(wire, httpStatus[wire.kind] as 400);
  });
  app.use(async (c, next) => {
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
    await next();
  });

  app.get('/desk', async (c) => {
    await spend(rates.reads, addressOf(c));
    const state = (await context.deskOnline()) ? 'online' : 'away';
    return c.json({ state } satisfies ChatDesk);
  });
  app.post('/start', async (c) => {
    await spend(rates.starts, addressOf(c));
    return c.json(await service.start(await readJson(c, ChatStart)));
  });
  app.get('/session', async (c) => {
    await spend(rates.reads, addressOf(c));
    const device = ChatDevice.safeParse(c.req.header('x-chat-device')).data;
    return c.json(await service.resume(bearer(c), device));
  });
  app.post('/messages', async (c) => {
    await spend(rates.messages, addressOf(c));
    return c.json(await service.send(bearer(c), await readJson(c, ChatSend)));
  });
  app.post('/person', async (c) => {
    await spend(rates.messages, addressOf(c));
    await service.askForPerson(bearer(c));
    return c.json({ asked: true });
  });
  app.put('/files', async (c) => {
    await spend(rates.files, addressOf(c));
    const claims = await service.claims(bearer(c));
    const bytes = await readBody(c, chatLimits.attachmentBytes);
    return c.json(await keepChatFile(context, claims, fileName(c), bytes));
  });
  app.get('/files/:hash', async (c) => {
    await spend(rates.reads, addressOf(c));
    const claims = await service.claims(bearer(c));
    const hash = ContentHash.safeParse(c.req.param('hash')).data;
    const file = hash ? await openChatFile(context, claims, hash) : null;
    if (!file) throw new HubFailure('not-found', 'There is no such file in this conversation.');
    return c.body(Readable.toWeb(file.stream) as ReadableStream, 200, {
      'content-type': file.mime,
      'content-length': String(file.bytes),
      'content-disposition': 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });
  app.all('*', () => {
    throw new HubFailure('not-found', 'There is no such call.');
  });
  return app;
}

function internal(context: ChatContext, error: unknown): WireError {
  context.log.error({ err: error }, 'a chat call failed');
  return new HubFailure('internal', 'Something went wrong here. What you wrote was not changed.').wire;
}

async function spend(limit: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limit.consume(key);
  } catch (reached) {
    if (!(reached instanceof RateLimiterRes)) throw reached;
    throw new HubFailure('rate-limited', 'That was a lot at once. Wait a moment.', {
      retryAfter: Math.max(1, Math.ceil(reached.msBeforeNext / 1000)),
    });
  }
}

function bearer(c: Context): string {
  const token = /^Bearer (\S{20,4096})$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (!token) throw new HubFailure('not-signed-in', 'This call needs the chat’s token.');
  return token;
}

function fileName(c: Context): string {
  try {
    return decodeURIComponent(c.req.header('x-file-name') ?? '');
  } catch {
    return '';
  }
}

async function readJson<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  if (!(c.req.header('content-type') ?? '').startsWith('application/json')) {
    throw new HubFailure('unsupported-type', 'This call takes JSON.');
  }
  const body = await readBody(c, jsonBytes);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new HubFailure('bad-input', 'This is not JSON.');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].slice(0, 20);
    throw new HubFailure('bad-input', 'Some fields are wrong.', { fields });
  }
  return parsed.data;
}

/** The body, given up as soon as it is longer than it may be. */
async function readBody(c: Context, most: number): Promise<Uint8Array> {
  const tooLarge = () => new HubFailure('too-large', `At most ${most} bytes.`);
  if (Number(c.req.header('content-length') ?? 0) > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
