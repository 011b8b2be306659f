import { and, eq, inArray, sql } from 'drizzle-orm';
import type { CustomerField } from '../../../shared/domain/customer-field.ts';
import type { Queryable } from '../database.ts';
import { customerFields } from '../schema/customer-fields.ts';
import { customers } from '../schema/people.ts';

function toField({ workspaceId: _, ...field }: typeof customerFields.$inferSelect): CustomerField {
  return field;
}

/** In the order of the card. */
export async function listCustomerFields(db: Queryable, workspaceId: string): Promise<CustomerField[]> {
  const rows = await db
    .select()
    .from(customerFields)
    .where(eq(customerFields.workspaceId, workspaceId))
    .orderBy(customerFields.position, customerFields.id);
  return rows.map(toField);
}

export async function readCustomerFields(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<CustomerField[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(customerFields)
    .where(and(eq(customerFields.workspaceId, workspaceId), inArray(customerFields.id, [...ids])));
  return rows.map(toField);
}

export async function findCustomerField(
  db: Queryable,
  workspaceId: string,
  key: string,
): Promise<CustomerField | null> {
  const [row] = await db
    .select()
    .from(customerFields)
    .where(and(eq(customerFields.workspaceId, workspaceId), eq(customerFields.key, key)));
  return row ? toField(row) : null;
}

/** Of whom something is known under a key. */
export async function listCustomersWith(db: Queryable, workspaceId: string, key: string): Promise<string[]> {
  const rows = await db
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.workspaceId, workspaceId), sql`jsonb_exists(${customers.fields}, ${key})`))
    .orderBy(customers.id);
  return rows.map(({ id }) => id);
}

export async function insertCustomerFields(
  db: Queryable,
  workspaceId: string,
  fields: readonly CustomerField[],
): Promise<void> {
  if (fields.length === 0) return;
  await db.insert(customerFields).values(fields.map((field) => ({ ...field, workspaceId })));
}

export async function saveCustomerField(
  db: Queryable,
  id: string,
  change: Partial<Omit<CustomerField, 'id' | 'key'>>,
): Promise<void> {
  await db.update(customerFields).set(change).where(eq(customerFields.id, id));
}
