import type { ReleaseSpread } from '../../../shared/wire/releases.ts';
import type { HubContext } from '../../context.ts';
import { listAgents } from '../../store/queries/agents.ts';
import { readReceipts } from '../../store/queries/document-steps.ts';
import { readRelease } from '../../store/queries/releases.ts';
import { listWorkstations } from '../../store/queries/workstations.ts';
import { checkMayLook, type StudioCaller } from '../studio/read-studio.ts';
import { countedMs, spreadOf } from '../studio/who-has.ts';

/** Which workstations hold what became of a release last: all of it, since none holds a part. */
export async function readReleaseSpread(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  caller: StudioCaller,
  releaseId: string,
): Promise<ReleaseSpread> {
  checkMayLook(caller);
  const { workspaceId } = caller;
  const now = clock();
  return store.transaction(async (tx) => {
    const release = await readRelease(tx, workspaceId, releaseId);
    const needed = release?.rolledBack ?? release?.wentLive;
    if (!needed) return null;
    const agents = (await listAgents(tx, workspaceId)).filter(({ active }) => active);
    const workstations = await listWorkstations(tx, workspaceId, now - countedMs);
    const receipts = await readReceipts(
      tx,
      workstations.map(({ id }) => id),
      [needed.seq],
    );
    const { number: _, ...spread } = spreadOf(
      1,
      agents.map(({ id }) => id),
      workstations.map((one) => ({ ...one, groupIds: [] })),
      { steps: [], receipts, now, neededBy: () => needed },
    );
    // Of several documents there is no one number.
    return { ...spread, holders: spread.holders.map((holder) => ({ ...holder, holds: null })) };
  }, 'repeatable read');
}
