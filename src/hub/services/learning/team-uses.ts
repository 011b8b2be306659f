import { limits } from '../../../shared/domain/limits.ts';
import type { TeamUse } from '../../../shared/wire/learning.ts';
import type { HubContext } from '../../context.ts';
import { listMacroSends } from '../../store/queries/macro-outcomes.ts';
import { leastTimes } from './read-learning.ts';

const spanMs = 28 * 24 * 3_600_000;
/** Every workstation asks for the same. */
const keptMs = 3_600_000;

type Kept = { readonly at: number; readonly uses: TeamUse[] };
const kept = new WeakMap<HubContext['store'], Map<string, Kept>>();

/** What the team sent in the last four weeks, counted at most once an hour; what was sent hardly ever is left out. */
export async function teamUses(
  { store, clock }: Pick<HubContext, 'store' | 'clock'>,
  workspaceId: string,
): Promise<TeamUse[]> {
  const now = clock();
  const known = kept.get(store) ?? new Map<string, Kept>();
  kept.set(store, known);
  const held = known.get(workspaceId);
  if (held && now - held.at < keptMs) return held.uses;
  const sends = await listMacroSends(store.db, workspaceId, now - spanMs, {
    least: leastTimes,
    most: limits.teamUses,
  });
  const uses = sends.map(({ macroId, tier, times }) => ({ macroId, tier, weight: weightOf(times) }));
  known.set(workspaceId, { at: now, uses });
  return uses;
}

const weightOf = (times: number): number => Math.round(10 * Math.log2(1 + times)) / 10;
