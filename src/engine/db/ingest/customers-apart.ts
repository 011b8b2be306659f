import { prepared } from '../handle.ts';
import { type Batch, touch } from './batch.ts';

/** Takes from the hub that two customers are not one, or may be after all. */
export function applyApart(batch: Batch, id: string, apart: boolean): void {
  if (apart) prepared(batch.db, 'INSERT OR IGNORE INTO customers_apart (id) VALUES (?)').run(id);
  else prepared(batch.db, 'DELETE FROM customers_apart WHERE id = ?').run(id);
  touch(batch, { topic: 'customers' });
}

/** Replaces all of them by the hub's. */
export function replaceApart(batch: Batch, ids: readonly string[]): void {
  prepared(batch.db, 'DELETE FROM customers_apart').run();
  for (const id of ids) applyApart(batch, id, true);
  touch(batch, { topic: 'customers' });
}
