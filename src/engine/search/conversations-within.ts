import { prepared, type ReadableDb } from '../db/handle.ts';
import type { Conditions } from './conditions.ts';
import { allOf } from './sql.ts';
import type { Turns } from './turns.ts';

const slice = 1_500;

/**
 * The conversations (n) whose messages a search may find at all: null for all of them. Looks at every conversation
 * once, a slice at a time; customers who were named are few, and have an index.
 */
export async function conversationsWithin(
  db: ReadableDb,
  { conversation, customers }: Conditions,
  turns: Turns,
): Promise<ReadonlySet<number> | null> {
  const { sql: where, values } = allOf(conversation);
  if (customers !== null) {
    const theirs = `SELECT c.n FROM json_each(?) AS who CROSS JOIN conversations AS c ON c.customer_id = who.value WHERE ${where}`;
    return new Set(
      prepared<number>(db, theirs)
        .pluck()
        .all(JSON.stringify(customers), ...values),
    );
  }
  if (conversation.length === 0) return null;
  const found = new Set<number>();
  const some = prepared<number>(
    db,
    `SELECT c.n FROM conversations AS c WHERE c.n > ? AND c.n <= ? AND ${where}`,
  ).pluck();
  const last = prepared<{ n: number | null }>(db, 'SELECT max(n) AS n FROM conversations').get()?.n ?? 0;
  for (let from = 0; from < last; from += slice) {
    for (const n of some.all(from, from + slice, ...values)) found.add(n);
    if (!(await turns.goOn())) break;
  }
  return found;
}
