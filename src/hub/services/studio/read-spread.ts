import type { MacroSpread } from '../../../shared/wire/spread.ts';
import type { HubContext } from '../../context.ts';
import { listAgents } from '../../store/queries/agents.ts';
import { listSteps, readReceipts } from '../../store/queries/document-steps.ts';
import { listWorkstations } from '../../store/queries/workstations.ts';
import { readLive } from './go-live.ts';
import { checkMayLook, type StudioCaller } from './read-studio.ts';
import { countedMs, type Needed, spreadOf } from './who-has.ts';

/** What is there without any step was there before steps were noted: whoever holds the macros has it. */
const fromTheStart: Needed = { seq: 0, at: 0 };

/** Which workstations have what is live of a macro, and why the others have not. */
export async function readSpread(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  caller: StudioCaller,
  macroId: string,
): Promise<MacroSpread> {
  checkMayLook(caller);
  const { workspaceId } = caller;
  const now = clock();
  return store.transaction(async (tx) => {
    const live = await readLive(tx, workspaceId, macroId);
    if (!live) return { live: null };
    const steps = await listSteps(tx, workspaceId, macroId);
    const workstations = await listWorkstations(tx, workspaceId, now - countedMs);
    const agents = (await listAgents(tx, workspaceId)).filter(({ active }) => active);
    // The last that became of it: that it was withdrawn has to get round too.
    const needed = steps.findLast(({ number }) => number === live.version) ?? fromTheStart;
    const receipts = await readReceipts(
      tx,
      workstations.map(({ id }) => id),
      [needed.seq],
    );
    return {
      live: spreadOf(
        live.version,
        agents.map(({ id }) => id),
        workstations,
        {
          neededBy: () => needed,
          steps,
          receipts,
          now,
        },
      ),
    };
  }, 'repeatable read');
}
