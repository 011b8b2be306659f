import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { MergedCustomer } from '../../../shared/domain/people.ts';
import type { Queryable, Transaction } from '../database.ts';
import { conversations } from '../schema/conversations.ts';
import { customerMerges, customersApart } from '../schema/customer-merges.ts';
import { customers } from '../schema/people.ts';

export type CustomerMerge = Omit<typeof customerMerges.$inferSelect, 'workspaceId'>;

/** Notes that one customer is another, who has everything now. */
export async function insertCustomerMerge(
  tx: Transaction,
  workspaceId: string,
  merge: CustomerMerge,
  merged: MergedCustomer,
): Promise<void> {
  await tx.insert(customerMerges).values({ workspaceId, ...merge });
  await tx.update(customers).set({ mergedIntoId: merge.keptId }).where(eq(customers.id, merge.goneId));
  await tx
    .update(customers)
    .set({ mergedIn: sql`${customers.mergedIn} || ${JSON.stringify([merged])}::text::jsonb` })
    .where(eq(customers.id, merge.keptId));
}

/** They are two again. */
export async function deleteCustomerMerge(tx: Transaction, keptId: string, goneId: string): Promise<void> {
  await tx.delete(customerMerges).where(eq(customerMerges.goneId, goneId));
  await tx.update(customers).set({ mergedIntoId: null }).where(eq(customers.id, goneId));
  await tx
    .update(customers)
    .set({
      mergedIn: sql`(select coalesce(jsonb_agg(one order by n), '[]') from
        jsonb_array_elements(${customers.mergedIn}) with ordinality as of_it(one, n) where one->>'id' <> ${goneId})`,
    })
    .where(eq(customers.id, keptId));
}

export async function readCustomerMerge(
  db: Queryable,
  workspaceId: string,
  goneId: string,
): Promise<CustomerMerge | null> {
  const [row] = await db
    .select()
    .from(customerMerges)
    .where(and(eq(customerMerges.goneId, goneId), eq(customerMerges.workspaceId, workspaceId)));
  if (!row) return null;
  const { workspaceId: _, ...merge } = row;
  return merge;
}

/** Who a customer is now: another one, once they were merged. */
export async function readMergedInto(db: Queryable, id: string): Promise<string | null> {
  const [row] = await db.select({ into: customers.mergedIntoId }).from(customers).where(eq(customers.id, id));
  return row?.into ?? null;
}

/** Conversations of a customer, in the order of their ids; `writerId`: only those that this one began. */
export async function listConversationIds(
  db: Queryable,
  workspaceId: string,
  customerId: string,
  writerId?: string,
): Promise<string[]> {
  const rows = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, workspaceId),
        eq(conversations.customerId, customerId),
        writerId === undefined ? undefined : eq(conversations.writerId, writerId),
      ),
    )
    .orderBy(conversations.id);
  return rows.map(({ id }) => id);
}

/** Who writes there, where it is not the customer whose conversation it is now. */
export async function setWriter(tx: Transaction, ids: readonly string[], writerId: string | null) {
  if (ids.length === 0) return;
  await tx
    .update(conversations)
    .set({ writerId })
    .where(inArray(conversations.id, [...ids]));
}

/** Whether this is the customer who writes in a conversation: one who was merged since still does. */
export async function writesIn(db: Queryable, conversationId: string, customerId: string): Promise<boolean> {
  const rows = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.id, conversationId),
        or(eq(conversations.customerId, customerId), eq(conversations.writerId, customerId)),
      ),
    );
  return rows.length > 0;
}

/** What a customer began themselves. Those of somebody who turned out to be them stay that somebody's to write in. */
export function begunBy(customerId: string) {
  return or(
    and(eq(conversations.customerId, customerId), isNull(conversations.writerId)),
    and(isNotNull(conversations.writerId), eq(conversations.writerId, customerId)),
  );
}

export async function listApart(db: Queryable, workspaceId: string): Promise<string[]> {
  const rows = await db
    .select({ id: customersApart.id })
    .from(customersApart)
    .where(eq(customersApart.workspaceId, workspaceId));
  return rows.map(({ id }) => id);
}

export async function readApart(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<{ id: string }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: customersApart.id })
    .from(customersApart)
    .where(and(eq(customersApart.workspaceId, workspaceId), inArray(customersApart.id, [...ids])));
}

export async function setApart(
  tx: Transaction,
  workspaceId: string,
  id: string,
  apart: boolean,
  at: number,
): Promise<void> {
  if (apart) await tx.insert(customersApart).values({ id, workspaceId, at }).onConflictDoNothing();
  else
    await tx
      .delete(customersApart)
      .where(and(eq(customersApart.id, id), eq(customersApart.workspaceId, workspaceId)));
}
