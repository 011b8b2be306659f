import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Author, ConversationEvent } from '../../../shared/domain/conversation.ts';
import type { Queryable } from '../../store/database.ts';
import { messages } from '../../store/schema/conversations.ts';

/** The newest answer of another agent after an ordinal; null when there is none. */
export async function findOtherAnswer(
  db: Queryable,
  conversationId: string,
  after: number,
  agentId: string,
): Promise<string | null> {
  const [row] = await db
    .select({ authorId: messages.authorId })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        gt(messages.ordinal, Math.min(after, 2_147_483_647)),
        eq(messages.kind, 'reply'),
        eq(messages.authorKind, 'agent'),
        ne(messages.authorId, agentId),
      ),
    )
    .orderBy(desc(messages.ordinal))
    .limit(1);
  return row?.authorId ?? null;
}

export async function customerWroteAfter(
  db: Queryable,
  conversationId: string,
  after: number,
): Promise<boolean> {
  const [row] = await db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        gt(messages.ordinal, Math.min(after, 2_147_483_647)),
        eq(messages.kind, 'reply'),
        eq(messages.authorKind, 'customer'),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** Who made the newest event of a type, and which it was. */
export async function findNewestEvent(
  db: Queryable,
  conversationId: string,
  type: ConversationEvent['type'],
): Promise<{ author: Author; event: ConversationEvent } | null> {
  const [row] = await db
    .select({ kind: messages.authorKind, id: messages.authorId, event: messages.event })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        eq(messages.kind, 'event'),
        sql`${messages.event} ->> 'type' = ${type}`,
      ),
    )
    .orderBy(desc(messages.ordinal))
    .limit(1);
  return row?.event ? { author: { kind: row.kind, id: row.id }, event: row.event } : null;
}
