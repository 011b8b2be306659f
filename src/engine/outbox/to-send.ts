import type { MutationItem } from '../../shared/wire/mutations.ts';
import type { OutboxRow } from '../db/queries/outbox.ts';

/** An outbox row as the hub gets it; only what the writer had in sight may differ between two attempts. */
export function toSend(row: OutboxRow, heldMs: number): MutationItem {
  const { key, mutation, force } = row;
  if (mutation.kind !== 'reply') return { key, mutation };
  return { key, mutation: { ...mutation, base: { ...mutation.base, heldMs: Math.round(heldMs), force } } };
}
