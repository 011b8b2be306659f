import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';

/** Drizzle over PGlite or over a PostgreSQL server; the rest of the hub can't tell which. */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** An open transaction. On PGlite the whole database waits for it: never await anything else inside. */
export type Transaction = PgTransaction<PgQueryResultHKT, Record<string, never>, Record<string, never>>;

/** What a query module takes: it reads and writes, inside a transaction or not. */
export type Queryable = Pick<
  Database,
  | 'select'
  | 'selectDistinct'
  | 'selectDistinctOn'
  | 'insert'
  | 'update'
  | 'delete'
  | 'execute'
  | '$with'
  | 'with'
  | '$count'
>;

/** Rows of hand-written SQL. Columns come as the driver has them: cast bigint to float8 in the statement. */
export async function selectRows<Row>(db: Queryable, statement: SQL): Promise<Row[]> {
  const result = (await db.execute(statement)) as { rows: Row[] };
  return result.rows;
}

/** Whether another transaction was first with the same key. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (from: unknown) => (from instanceof Error && 'code' in from ? from.code : undefined);
  return code(error) === '23505' || (error instanceof Error && code(error.cause) === '23505');
}
