import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Queryable } from '../store/database.ts';
import { chatSessions } from '../store/schema/conversations.ts';
import type { ChatClaims } from './chat-tokens.ts';

const daysKept = 30;

/** Notes that a page is there, from its first message on. */
export async function keepChatSession(
  db: Queryable,
  claims: ChatClaims,
  tokenHash: string,
  now: number,
): Promise<void> {
  await db
    .insert(chatSessions)
    .values({
      id: uuidv7(),
      workspaceId: claims.workspaceId,
      conversationId: claims.conversationId,
      customerId: claims.customerId,
      tokenHash,
      locale: claims.locale,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: now + daysKept * 86_400_000,
    })
    .onConflictDoUpdate({ target: chatSessions.tokenHash, set: { lastSeenAt: now } });
}

/** Remembers how far the customer has read; only ever forwards. */
export async function noteChatRead(db: Queryable, tokenHash: string, ordinal: number, now: number) {
  await db
    .update(chatSessions)
    .set({ lastReadOrdinal: sql`greatest(${chatSessions.lastReadOrdinal}, ${ordinal})`, lastSeenAt: now })
    .where(eq(chatSessions.tokenHash, tokenHash));
}

/** Tokens are kept as hashes alone: a stolen database opens no chat. */
export function hashChatToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
