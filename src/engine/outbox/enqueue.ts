import { v7 as newKey } from 'uuid';
import { findSecretIn } from '../../shared/domain/secrets/within.ts';
import type { Mutation } from '../../shared/wire/mutations.ts';
import { inBatch } from '../db/ingest/in-batch.ts';
import { addToOutbox, type Origin } from '../db/queries/outbox.ts';
import { fail } from '../failure.ts';
import type { Workspace } from '../sync/workspace.ts';
import type { HeldTime } from './held-time.ts';

export type Unit = {
  readonly lane: string;
  readonly mutation: Mutation;
  readonly origin: Origin;
  /** Place in this unit of the item that must be applied first; null for none. */
  readonly dependsOn: number | null;
}[];

/**
 * Queues items as one unit, durable when this returns; the screens see them at once. `holdMs` is the undo delay, 0
 * for none. Answers with their keys in order. What holds a secret is refused, and nothing of it kept. Call it inside a transaction when more belongs to it.
 */
export function enqueue(
  { db, clock, announce }: Pick<Workspace, 'db' | 'clock' | 'announce'>,
  heldTime: HeldTime,
  unit: Unit,
  holdMs: number,
): string[] {
  for (const { mutation } of unit) {
    const secret = findSecretIn(mutation);
    if (secret) fail('secret', `there is a ${secret} in this ${mutation.kind}`);
  }
  const now = clock.now();
  const keys = unit.map(() => newKey());
  const changed = inBatch(db, now, (batch) => {
    for (const [index, item] of unit.entries()) {
      const key = keys[index] ?? newKey();
      addToOutbox(db, {
        key,
        lane: item.lane,
        mutation: item.mutation,
        origin: item.origin,
        dependsOn: item.dependsOn === null ? null : (keys[item.dependsOn] ?? null),
        holdUntil: holdMs > 0 ? now + holdMs : null,
        createdAt: now,
      });
      batch.toRecompute.add(item.lane);
    }
  });
  for (const key of keys) heldTime.begin(key);
  announce([...changed, { topic: 'outbox' }, { topic: 'status' }]);
  return keys;
}
