import type { CustomerConversation } from '../../../shared/contract/customer-views.ts';
import { prepared, type ReadableDb } from '../handle.ts';

type Row = Pick<CustomerConversation, 'id' | 'number' | 'subject' | 'channel' | 'status'> & {
  n: number;
  last_message_at: number;
  satisfaction: string | null;
};
/** Instant of the newest message, and n. */
type Place = readonly [at: number, n: number];

/** How many conversations of a customer are here: those that owe work, and the others. */
export function countOfCustomer(db: ReadableDb, customerId: string): { open: number; past: number } {
  const counted = prepared<{ open: number | null; past: number | null }>(
    db,
    'SELECT sum(working) AS open, sum(1 - working) AS past FROM conversations WHERE customer_id = ?',
  ).get(customerId);
  return { open: counted?.open ?? 0, past: counted?.past ?? 0 };
}

/** A page of a customer's conversations as far as they are here, the one written in last first. */
export function listOfCustomer(
  db: ReadableDb,
  customerId: string,
  { working, after, limit }: { working: boolean; after: Place | null; limit: number },
): { rows: CustomerConversation[]; next: Place | null } {
  const [at, n] = after ?? [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  const found = prepared<Row>(
    db,
    `SELECT n, id, number, subject, channel, status, last_message_at, satisfaction FROM conversations
      WHERE customer_id = ? AND working = ? AND (last_message_at, n) < (?, ?)
      ORDER BY last_message_at DESC, n DESC LIMIT ?`,
  ).all(customerId, Number(working), at, n, limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ n: _, last_message_at, satisfaction, ...row }) => ({
      ...row,
      lastMessageAt: last_message_at,
      satisfaction: satisfaction === null ? null : JSON.parse(satisfaction),
    })),
    next: found.length > limit && last ? [last.last_message_at, last.n] : null,
  };
}

/** The id of the conversation that people call by a number; null when it is not here. */
export function findByNumber(db: ReadableDb, number: number): string | null {
  return (
    prepared<{ id: string }>(db, 'SELECT id FROM conversations WHERE number = ?').get(number)?.id ?? null
  );
}
