import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Customer } from '../../../shared/domain/people.ts';
import type { Queryable, Transaction } from '../database.ts';
import { customers, phoneDigits } from '../schema/people.ts';
import { inChunks } from './in-chunks.ts';

function toCustomer(row: typeof customers.$inferSelect): Customer {
  const { workspaceId: _workspace, externalId: _external, mergedIntoId: _merged, ...customer } = row;
  return customer;
}

export async function readCustomers(db: Queryable, ids: readonly string[]): Promise<Customer[]> {
  if (ids.length === 0) return [];
  const found: Customer[] = [];
  for (const chunk of inChunks(ids, 1000))
    found.push(...(await db.select().from(customers).where(inArray(customers.id, chunk))).map(toCustomer));
  return found;
}

/** Those who are still themselves, and nobody who turned out to be another. */
export async function readPresentCustomers(db: Queryable, ids: readonly string[]): Promise<Customer[]> {
  const found: Customer[] = [];
  for (const chunk of inChunks(ids, 1000)) {
    const present = and(inArray(customers.id, chunk), isNull(customers.mergedIntoId));
    found.push(...(await db.select().from(customers).where(present)).map(toCustomer));
  }
  return found;
}

export async function readCustomer(db: Queryable, id: string): Promise<Customer | null> {
  return (await readCustomers(db, [id]))[0] ?? null;
}

/** The customer, held until the transaction ends. */
export async function lockCustomer(
  tx: Transaction,
  workspaceId: string,
  id: string,
): Promise<Customer | null> {
  const [row] = await tx
    .select()
    .from(customers)
    .where(and(eq(customers.id, id), eq(customers.workspaceId, workspaceId)))
    .for('update');
  return row ? toCustomer(row) : null;
}

export async function saveCustomer(
  tx: Transaction,
  id: string,
  change: Partial<Omit<Customer, 'id' | 'mergedIn'>>,
): Promise<void> {
  await tx.update(customers).set(change).where(eq(customers.id, id));
}

/** By the exchange's own name for the customer. */
export async function findCustomerByExternalId(
  db: Queryable,
  workspaceId: string,
  externalId: string,
): Promise<Customer | null> {
  const [row] = await db
    .select()
    .from(customers)
    .where(and(eq(customers.workspaceId, workspaceId), eq(customers.externalId, externalId)));
  return row ? toCustomer(row) : null;
}

/** Ids of those who have exactly this address, whatever its case, or a number of these digits; merged ones as who they are. */
export async function findCustomersBy(
  db: Queryable,
  workspaceId: string,
  by: { readonly email: string } | { readonly digits: readonly string[] },
): Promise<string[]> {
  const rows = await db
    .select({ id: sql<string>`coalesce(${customers.mergedIntoId}, ${customers.id})` })
    .from(customers)
    .where(
      and(
        eq(customers.workspaceId, workspaceId),
        'email' in by
          ? sql`lower(${customers.email}) = lower(${by.email})`
          : inArray(phoneDigits(customers.phone), [...by.digits]),
      ),
    )
    .limit(100);
  return [...new Set(rows.map(({ id }) => id))];
}

export async function insertCustomers(
  db: Queryable,
  workspaceId: string,
  rows: readonly (Customer & { readonly externalId?: string | null })[],
): Promise<void> {
  for (const chunk of inChunks(rows, 1000))
    await db.insert(customers).values(chunk.map((customer) => ({ ...customer, workspaceId })));
}

/** The exchange's own name for the customer's account; null: nobody has shown it. */
export async function readAccountName(db: Queryable, id: string): Promise<string | null> {
  const [row] = await db.select({ name: customers.externalId }).from(customers).where(eq(customers.id, id));
  return row?.name ?? null;
}
