import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { Id } from '../../shared/domain/ids.ts';
import { ChatLocale } from '../../shared/wire/chat.ts';
import { keepFirstHubSetting } from '../store/queries/workspaces.ts';
import type { Store } from '../store/store.ts';

const settingKey = 'chat-token-key';
const daysValid = 30;

const Claims = z.object({
  workspaceId: Id,
  conversationId: Id,
  customerId: Id,
  name: z.string(),
  email: z.string().nullable(),
  /** The exchange's own name for the customer, when its token said who this is. */
  externalId: z.string().nullable(),
  locale: ChatLocale,
  /** What the browser is known again by, where the exchange said who began this: a keyed hash. */
  device: z.string().nullable().default(null),
});

/**
 * What a chat page's token says. Customer and conversation get their ids when a chat is started and their rows
 * with the first message: a page that is only opened leaves nothing behind.
 */
export type ChatClaims = z.infer<typeof Claims>;

export type ChatTokens = {
  sign(claims: ChatClaims): Promise<string>;
  /** Null for anything that this hub didn't sign, or that has run out. */
  verify(token: string): Promise<ChatClaims | null>;
};

/** Bearer tokens of chat pages (JWT, HS256), with a key in the database that every node knows. */
export async function openChatTokens(store: Store, clock: () => number): Promise<ChatTokens> {
  const fresh = randomBytes(32).toString('base64url');
  const kept = z.string().parse(await keepFirstHubSetting(store.db, settingKey, fresh, clock()));
  const key = Buffer.from(kept, 'base64url');
  return {
    sign: (claims) =>
      new SignJWT({ chat: claims })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('groundcrew-hub')
        .setAudience('groundcrew-chat')
        .setExpirationTime(Math.floor(clock() / 1000) + daysValid * 86_400)
        .sign(key),
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          issuer: 'groundcrew-hub',
          audience: 'groundcrew-chat',
          requiredClaims: ['exp'],
          currentDate: new Date(clock()),
        });
        return Claims.safeParse(payload.chat).data ?? null;
      } catch {
        return null;
      }
    },
  };
}
