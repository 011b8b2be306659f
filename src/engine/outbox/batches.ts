import { limits } from '../../shared/domain/limits.ts';
import type { OutboxRow } from '../db/queries/outbox.ts';

/**
 * Divides what is ready to leave, oldest first, into at most `most` POSTs. Many lanes share one; an item that needs
 * care goes alone.
 */
export function toBatches(
  heads: readonly OutboxRow[],
  needsCare: (row: OutboxRow) => boolean,
  most: number,
): OutboxRow[][] {
  const batches: OutboxRow[][] = [];
  let shared: OutboxRow[] | null = null;
  for (const row of heads) {
    if (!needsCare(row) && shared && shared.length < limits.mutationsPerBatch) {
      shared.push(row);
      continue;
    }
    if (batches.length >= most) break;
    const batch = [row];
    batches.push(batch);
    if (!needsCare(row)) shared = batch;
  }
  return batches;
}
