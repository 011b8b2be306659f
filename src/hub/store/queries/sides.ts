import { and, asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { SideConversation, SideMessage } from '../../../shared/domain/side-conversation.ts';
import type { Queryable, Transaction } from '../database.ts';
import { conversations } from '../schema/conversations.ts';
import { customers, groups } from '../schema/people.ts';
import { sideMessages, sides } from '../schema/sides.ts';
import { inChunks } from './in-chunks.ts';

export async function readSides(db: Queryable, ids: readonly string[]): Promise<SideConversation[]> {
  const found: SideConversation[] = [];
  for (const chunk of inChunks(ids, 500)) found.push(...(await listSides(db, inArray(sides.id, chunk), 500)));
  return found;
}

/** Those to which `where` applies, which may speak of `sides`, `conversations` and the conversation's `groups`. */
export async function listSides(
  db: Queryable,
  where: SQL | undefined,
  limit: number,
): Promise<SideConversation[]> {
  const rows = await db
    .select({
      side: sides,
      number: conversations.number,
      subject: conversations.subject,
      channel: conversations.channel,
      status: conversations.status,
      groupId: conversations.groupId,
      customerName: customers.name,
      restricted: sql<boolean>`${conversations.restricted} or ${groups.restricted}`,
    })
    .from(sides)
    .innerJoin(conversations, eq(conversations.id, sides.conversationId))
    .innerJoin(groups, eq(groups.id, conversations.groupId))
    .innerJoin(customers, eq(customers.id, conversations.customerId))
    .where(where)
    .orderBy(desc(sql`${sides.status} = 'open'`), desc(sides.updatedAt), desc(sides.id))
    .limit(limit);
  const messages = await listMessages(
    db,
    rows.map(({ side }) => side.id),
  );
  return rows.map(({ side: { workspaceId: _, ...side }, ...about }) => ({
    ...side,
    messages: messages.get(side.id) ?? [],
    about,
  }));
}

/** What of them a scope may see is `maySeeSide`, said in SQL. */
export function seenSides(seenConversation: SQL, groupIds: readonly string[]): SQL {
  const asked = and(
    inArray(sides.groupId, [...groupIds]),
    sql`not ${conversations.restricted}`,
    sql`not ${groups.restricted}`,
  );
  return or(seenConversation, asked) ?? sql`false`;
}

/** What was asked of a group, and about its conversations. */
export function sidesOfGroup(groupId: string): SQL {
  return or(eq(sides.groupId, groupId), eq(conversations.groupId, groupId)) ?? sql`false`;
}

/** Where those of some conversations lie, to log that they come or go. */
export async function listSideIds(
  db: Queryable,
  conversationIds: readonly string[],
): Promise<{ readonly id: string; readonly conversationId: string }[]> {
  const found: { id: string; conversationId: string }[] = [];
  for (const chunk of inChunks(conversationIds, 1000))
    found.push(
      ...(await db
        .select({ id: sides.id, conversationId: sides.conversationId })
        .from(sides)
        .where(inArray(sides.conversationId, chunk))),
    );
  return found;
}

/** Held until the transaction ends: of two who write at once the second one waits. */
export async function lockSide(tx: Transaction, id: string): Promise<typeof sides.$inferSelect | null> {
  const [row] = await tx.select().from(sides).where(eq(sides.id, id)).for('update');
  return row ?? null;
}

export async function insertSide(tx: Transaction, row: typeof sides.$inferInsert): Promise<void> {
  await tx.insert(sides).values(row);
}

export async function updateSide(
  tx: Transaction,
  id: string,
  patch: Partial<Pick<typeof sides.$inferInsert, 'status' | 'updatedAt'>>,
): Promise<void> {
  await tx.update(sides).set(patch).where(eq(sides.id, id));
}

export async function isSideMessage(db: Queryable, id: string): Promise<boolean> {
  const rows = await db.select({ id: sideMessages.id }).from(sideMessages).where(eq(sideMessages.id, id));
  return rows.length > 0;
}

export async function insertSideMessage(
  tx: Transaction,
  row: typeof sideMessages.$inferInsert,
): Promise<void> {
  await tx.insert(sideMessages).values(row);
}

export async function countSideMessages(db: Queryable, sideId: string): Promise<number> {
  return db.$count(sideMessages, eq(sideMessages.sideId, sideId));
}

async function listMessages(db: Queryable, ids: readonly string[]): Promise<Map<string, SideMessage[]>> {
  const found = new Map<string, SideMessage[]>();
  for (const chunk of inChunks(ids, 1000)) {
    const rows = await db
      .select()
      .from(sideMessages)
      .where(inArray(sideMessages.sideId, chunk))
      .orderBy(asc(sideMessages.sideId), asc(sideMessages.ordinal));
    for (const { sideId, ordinal: _, ...message } of rows) {
      const messages = found.get(sideId);
      if (messages) messages.push(message);
      else found.set(sideId, [message]);
    }
  }
  return found;
}
