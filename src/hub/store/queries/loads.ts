import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import type { Queryable, Transaction } from '../database.ts';
import { conversations } from '../schema/conversations.ts';
import { agents } from '../schema/people.ts';

/** What an agent has in hand, by channel and queue. */
export type Load = { readonly channel: Channel; readonly groupId: string; readonly count: number };

/** Whether a conversation counts: it is to be worked on now. Pending, on hold and snoozed ones are set aside. */
export function isInHand(conversation: Pick<Conversation, 'status' | 'snoozedUntil'>): boolean {
  return (
    (conversation.status === 'new' || conversation.status === 'open') && conversation.snoozedUntil === null
  );
}

/** Every agent in the list is there, with nothing in hand if need be. */
export async function readLoads(db: Queryable, agentIds: readonly string[]): Promise<Map<string, Load[]>> {
  const loads = new Map<string, Load[]>(agentIds.map((id) => [id, []]));
  if (agentIds.length === 0) return loads;
  const rows = await db
    .select({
      agentId: conversations.assigneeId,
      channel: conversations.channel,
      groupId: conversations.groupId,
      count: sql<number>`count(*)::int`,
    })
    .from(conversations)
    .where(
      and(
        inArray(conversations.assigneeId, [...agentIds]),
        // Spelled out, so that the planner sees the partial index.
        sql`${conversations.status} in ('new', 'open')`,
        isNull(conversations.snoozedUntil),
      ),
    )
    .groupBy(conversations.assigneeId, conversations.channel, conversations.groupId);
  for (const { agentId, ...load } of rows) if (agentId !== null) loads.get(agentId)?.push(load);
  return loads;
}

/**
 * Keeps everybody else who would give these agents something waiting until the transaction ends. Always in the
 * order of their ids, after the conversation's own lock and before the change log's: so nobody waits in a ring.
 * Not `for update`: rows that refer to an agent may be written meanwhile.
 */
export async function lockAgents(
  tx: Transaction,
  agentIds: readonly string[],
): Promise<(typeof agents.$inferSelect)[]> {
  if (agentIds.length === 0) return [];
  return tx
    .select()
    .from(agents)
    .where(inArray(agents.id, [...agentIds]))
    .orderBy(asc(agents.id))
    .for('no key update');
}

/**
 * To be held by whoever wants several agents' rows: two that each hold some and want the other's would wait for ever.
 * Whoever claims something by hand holds one row alone.
 */
export async function lockRouting(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7041003, hashtext(${workspaceId}))`);
}

/** Customers who wait in a queue and whom nobody has taken. */
export async function countUnassigned(db: Queryable, groupId: string): Promise<number> {
  return db.$count(
    conversations,
    and(
      eq(conversations.groupId, groupId),
      isNull(conversations.assigneeId),
      sql`${conversations.status} in ('new', 'open')`,
    ),
  );
}
