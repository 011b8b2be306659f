import type { CustomerCard } from '../../../shared/contract/views.ts';
import { prepared, type ReadableDb } from '../handle.ts';

type Line = CustomerCard['conversations'][number];
type Row = Omit<Line, 'lastMessageAt' | 'satisfaction'> & {
  last_message_at: number;
  satisfaction: string | null;
};

/** A customer's conversations as far as they are here, newest first. */
export function listOfCustomer(db: ReadableDb, customerId: string, limit: number): Line[] {
  const rows = prepared<Row>(
    db,
    `SELECT id, number, subject, channel, status, last_message_at, satisfaction FROM conversations
      WHERE customer_id = ? ORDER BY last_message_at DESC LIMIT ?`,
  ).all(customerId, limit);
  return rows.map(({ last_message_at, satisfaction, ...row }) => ({
    ...row,
    lastMessageAt: last_message_at,
    satisfaction: satisfaction === null ? null : JSON.parse(satisfaction),
  }));
}
