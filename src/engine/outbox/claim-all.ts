import type { MutationItem } from '../../shared/wire/mutations.ts';
import { transact } from '../db/handle.ts';
import { claim, type OutboxRow } from '../db/queries/outbox.ts';
import type { Workspace } from '../sync/workspace.ts';
import type { HeldTime } from './held-time.ts';

/**
 * Claims in one transaction what is still there, an agent may have taken an item back meanwhile, and answers with
 * what the hub gets. Once this returns, a crash leaves the rows to be sent again.
 */
export function claimAll(
  { db, announce }: Workspace,
  heldTime: HeldTime,
  rows: readonly OutboxRow[],
): { claimed: OutboxRow[]; items: MutationItem[] } {
  const claimed: OutboxRow[] = [];
  const items: MutationItem[] = [];
  transact(db, () => {
    for (const row of rows) {
      const heldMs = heldTime.heldMs(row);
      if (!claim(db, row.key, heldMs)) continue;
      claimed.push(row);
      items.push(itemOf(row, heldMs));
    }
  });
  announce([{ topic: 'outbox' }, ...claimed.map(({ lane }) => ({ topic: 'thread' as const, id: lane }))]);
  return { claimed, items };
}

/** Only what the writer had in sight may differ between two attempts. */
function itemOf({ key, mutation, force }: OutboxRow, heldMs: number): MutationItem {
  if (mutation.kind !== 'reply' && mutation.kind !== 'schedule') return { key, mutation };
  return { key, mutation: { ...mutation, base: { ...mutation.base, heldMs: Math.round(heldMs), force } } };
}
