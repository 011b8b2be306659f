import { and, eq, gt, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { Place } from '../changes.ts';
import type { Queryable, Transaction } from '../database.ts';
import { conversations } from '../schema/conversations.ts';
import { inChunks } from './in-chunks.ts';

type ConversationRow = typeof conversations.$inferSelect;

export function toConversation(row: ConversationRow): Conversation {
  const {
    workspaceId: _,
    writerId: __,
    firstReplyDueAt,
    nextReplyDueAt,
    resolveDueAt,
    slaPaused: paused,
    ...rest
  } = row;
  return { ...rest, sla: { firstReplyDueAt, nextReplyDueAt, resolveDueAt, paused } };
}

function toRow(workspaceId: string, conversation: Conversation): Omit<ConversationRow, 'writerId'> {
  const { sla, ...rest } = conversation;
  const { paused: slaPaused, ...due } = sla;
  return { ...rest, ...due, slaPaused, workspaceId };
}

export async function readConversations(db: Queryable, ids: readonly string[]): Promise<Conversation[]> {
  const found: Conversation[] = [];
  for (const chunk of inChunks(ids, 1000)) {
    const rows = await db.select().from(conversations).where(inArray(conversations.id, chunk));
    found.push(...rows.map(toConversation));
  }
  return found;
}

export async function readConversation(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<Conversation | null> {
  const [row] = await db
    .select()
    .from(conversations)
    .where(and(eq(conversations.id, id), eq(conversations.workspaceId, workspaceId)));
  return row ? toConversation(row) : null;
}

/** Reads it and keeps every other writer of this conversation waiting until the transaction ends. */
export async function lockConversation(
  tx: Transaction,
  workspaceId: string,
  id: string,
): Promise<Conversation | null> {
  const [row] = await tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.id, id), eq(conversations.workspaceId, workspaceId)))
    .for('update');
  return row ? toConversation(row) : null;
}

export async function insertConversations(
  db: Queryable,
  workspaceId: string,
  rows: readonly Conversation[],
): Promise<void> {
  for (const chunk of inChunks(rows, 1000))
    await db.insert(conversations).values(chunk.map((conversation) => toRow(workspaceId, conversation)));
}

/** Writes the whole row: the caller holds its lock. */
export async function saveConversation(
  tx: Transaction,
  workspaceId: string,
  conversation: Conversation,
): Promise<void> {
  const { id, number: _number, createdAt: _created, ...row } = toRow(workspaceId, conversation);
  await tx.update(conversations).set(row).where(eq(conversations.id, id));
}

/** Ids of conversations whose snooze is over, longest waiting first. */
export async function listWakingConversations(
  db: Queryable,
  now: number,
  limit: number,
): Promise<{ id: string; workspaceId: string }[]> {
  return db
    .select({ id: conversations.id, workspaceId: conversations.workspaceId })
    .from(conversations)
    .where(and(isNotNull(conversations.snoozedUntil), lte(conversations.snoozedUntil, now)))
    .orderBy(conversations.snoozedUntil)
    .limit(limit);
}

/** The places of all conversations of these customers: whoever sees one of them sees the customer. */
export async function listCustomerPlaces(
  db: Queryable,
  customerIds: readonly string[],
): Promise<(Place & { customerId: string })[]> {
  const found: (Place & { customerId: string })[] = [];
  for (const chunk of inChunks(customerIds, 1000))
    found.push(
      ...(await db
        .selectDistinct({
          customerId: conversations.customerId,
          groupId: conversations.groupId,
          restricted: conversations.restricted,
          alsoGroupId: conversations.alsoGroupId,
        })
        .from(conversations)
        .where(inArray(conversations.customerId, chunk))),
    );
  return found;
}

export async function countConversations(db: Queryable, condition: ReturnType<typeof sql>) {
  const [row] = await db
    .select({
      conversations: sql<number>`count(*)::int`,
      open: sql<number>`(count(*) filter (where ${conversations.status} not in ('solved', 'closed')))::int`,
      messages: sql<number>`coalesce(sum(${conversations.lastOrdinal}), 0)::float8`,
    })
    .from(conversations)
    .where(condition);
  return row ?? { conversations: 0, open: 0, messages: 0 };
}

/** How many conversations a customer has begun since an instant. */
export async function countBegunSince(db: Queryable, customerId: string, since: number): Promise<number> {
  return db.$count(
    conversations,
    and(eq(conversations.customerId, customerId), gt(conversations.createdAt, since)),
  );
}
