import { and, asc, desc, eq, gt, inArray, lt, lte, sql } from 'drizzle-orm';
import type { Message } from '../../../shared/domain/conversation.ts';
import type { Queryable, Transaction } from '../database.ts';
import { conversations, messageFiles, messages } from '../schema/conversations.ts';
import { inChunks } from './in-chunks.ts';

/** PostgreSQL's integer; whoever asks for more asks for all. */
function asOrdinal(ordinal: number): number {
  return Math.min(ordinal, 2_147_483_647);
}

function toMessage(row: typeof messages.$inferSelect): Message {
  const { authorKind, authorId, secrets, ...rest } = row;
  return { ...rest, author: { kind: authorKind, id: authorId }, ...(secrets && { secrets }) };
}

export async function readMessages(db: Queryable, ids: readonly string[]): Promise<Message[]> {
  const found: Message[] = [];
  for (const chunk of inChunks(ids, 1000))
    found.push(...(await db.select().from(messages).where(inArray(messages.id, chunk))).map(toMessage));
  return found;
}

/** How many bytes these messages' texts have, without reading them. */
export async function measureMessages(db: Queryable, ids: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const chunk of inChunks(ids, 1000)) {
    const rows = await db
      .select({
        id: messages.id,
        bytes: sql<number>`octet_length(${messages.bodyText}) + coalesce(octet_length(${messages.bodyHtml}), 0)`,
      })
      .from(messages)
      .where(inArray(messages.id, chunk));
    for (const row of rows) sizes.set(row.id, row.bytes);
  }
  return sizes;
}

/** As `measureMessages`, of the newest `perConversation` messages of each conversation together. */
export async function measureThreads(
  db: Queryable,
  conversationIds: readonly string[],
  perConversation: number,
): Promise<Map<string, { messages: number; bytes: number }>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: messages.conversationId,
      messages: sql<number>`count(*)::int`,
      bytes: sql<number>`sum(octet_length(${messages.bodyText}) + coalesce(octet_length(${messages.bodyHtml}), 0))::float8`,
    })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(
      and(
        inArray(messages.conversationId, [...conversationIds]),
        sql`${messages.ordinal} > ${conversations.lastOrdinal} - ${perConversation}`,
      ),
    )
    .groupBy(messages.conversationId);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The newest `perConversation` messages of each, ordinal ascending. Ordinals have no holes, so no window is needed. */
export async function readNewestMessages(
  db: Queryable,
  conversationIds: readonly string[],
  perConversation: number,
): Promise<Map<string, Message[]>> {
  const threads = new Map<string, Message[]>(conversationIds.map((id) => [id, []]));
  if (conversationIds.length === 0) return threads;
  const rows = await db
    .select({ message: messages })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(
      and(
        inArray(messages.conversationId, [...conversationIds]),
        sql`${messages.ordinal} > ${conversations.lastOrdinal} - ${perConversation}`,
      ),
    )
    .orderBy(asc(messages.conversationId), asc(messages.ordinal));
  for (const { message } of rows) threads.get(message.conversationId)?.push(toMessage(message));
  return threads;
}

/** Messages before an ordinal (absent: from the newest), newest first. */
export async function readThread(
  db: Queryable,
  conversationId: string,
  before: number | undefined,
  limit: number,
): Promise<Message[]> {
  const rows = await db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, conversationId),
        before === undefined ? undefined : lt(messages.ordinal, asOrdinal(before)),
      ),
    )
    .orderBy(desc(messages.ordinal))
    .limit(limit);
  return rows.map(toMessage);
}

/** Messages after an ordinal, oldest first. */
export async function readMessagesAfter(
  db: Queryable,
  conversationId: string,
  after: number,
  limit: number,
): Promise<Message[]> {
  const rows = await db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), gt(messages.ordinal, asOrdinal(after))))
    .orderBy(asc(messages.ordinal))
    .limit(limit);
  return rows.map(toMessage);
}

/** With the links by which their files may be fetched. */
export async function insertMessages(db: Queryable, rows: readonly Message[]): Promise<void> {
  for (const chunk of inChunks(rows, 1000)) {
    await db
      .insert(messages)
      .values(
        chunk.map(({ author, ...message }) => ({ ...message, authorKind: author.kind, authorId: author.id })),
      );
    const links = chunk.flatMap((message) =>
      [...new Set(message.attachments.map((file) => file.hash))].map((hash) => ({
        messageId: message.id,
        conversationId: message.conversationId,
        hash,
      })),
    );
    if (links.length > 0) await db.insert(messageFiles).values(links);
  }
}

/** What a message says from now on, and what was taken out of it. */
export async function saveMessageText(
  tx: Transaction,
  { id, bodyText, bodyHtml, secrets }: Message,
): Promise<void> {
  await tx
    .update(messages)
    .set({ bodyText, bodyHtml, secrets: secrets ?? null })
    .where(eq(messages.id, id));
}

/** Raises the delivery state of the desk's replies up to an ordinal; answers with the ids that changed. */
export async function markReplies(
  db: Queryable,
  conversationId: string,
  upTo: number,
  state: 'delivered' | 'read',
): Promise<string[]> {
  const earlier = state === 'read' ? (['sent', 'delivered'] as const) : (['sent'] as const);
  const rows = await db
    .update(messages)
    .set({ state })
    .where(
      and(
        eq(messages.conversationId, conversationId),
        eq(messages.kind, 'reply'),
        eq(messages.authorKind, 'agent'),
        lte(messages.ordinal, asOrdinal(upTo)),
        inArray(messages.state, [...earlier]),
      ),
    )
    .returning({ id: messages.id });
  return rows.map((row) => row.id);
}
