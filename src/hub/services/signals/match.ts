import type { HubParts } from '../../hub-parts.ts';
import { withChanges } from '../../store/changes.ts';
import { listMatching, lockOpenLike, lockSignal, updateSignal } from '../../store/queries/signals.ts';
import { readSignalGround } from './ground.ts';
import { traceAddress, traceDevice } from './shared-by-several.ts';

/** Gives signals of accounts that were nobody's to the customers who have appeared since. Answers with how many. */
export async function matchSignals({ store, clock }: Pick<HubParts, 'store' | 'clock'>): Promise<number> {
  const now = clock();
  let matched = 0;
  for (const { id, workspaceId, customerId } of await listMatching(store.db, 200)) {
    const { result } = await withChanges(store, workspaceId, now, async (tx, changes) => {
      const held = await lockSignal(tx, id);
      if (!held || held.customerId !== null) return false;
      const same = held.state === 'open' ? await lockOpenLike(tx, { ...held, customerId }) : null;
      // What came since is open beside it: neither is lost.
      const pattern = same ? `${held.pattern} ${id}` : held.pattern;
      await updateSignal(tx, id, { customerId, pattern, updatedAt: now });
      changes.add({ entity: 'signal', id });
      const ground = await readSignalGround(tx, workspaceId, changes, now);
      const one = { customerId, key: held.pattern, facts: held.facts, at: held.at };
      if (held.kind === 'new-device') await traceDevice(ground, one);
      if (held.kind === 'withdrawal-address-added') await traceAddress(ground, one);
      return true;
    });
    if (result) matched += 1;
  }
  return matched;
}
