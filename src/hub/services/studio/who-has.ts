import type { Holder, VersionSpread } from '../../../shared/wire/spread.ts';
import type { DocumentStep } from '../../store/queries/document-steps.ts';
import type { listWorkstations } from '../../store/queries/workstations.ts';

export type KnownWorkstation = Awaited<ReturnType<typeof listWorkstations>>[number];

const dayMs = 24 * 3_600_000;
/** Workstations that nobody has used for so long are not counted. */
export const countedMs = 30 * dayMs;
/** A connected one says so every 20 seconds. */
const silenceMs = 65_000;
const mostShown = 1000;

/** Where in the change log a workstation gets what it should have, and when the hub wrote that there. */
export type Needed = Pick<DocumentStep, 'seq' | 'at'>;

/**
 * How far a version has come among the workstations that should have it. `neededBy` says what each must hold to have it;
 * `receipts` when it came to, by `<workstation> <seq>`; `agentIds` whose it should be. `now`: ms.
 */
export function spreadOf(
  number: number,
  agentIds: readonly string[],
  workstations: readonly KnownWorkstation[],
  {
    neededBy,
    steps,
    receipts,
    now,
  }: {
    readonly neededBy: (workstation: KnownWorkstation) => Needed;
    readonly steps: readonly DocumentStep[];
    readonly receipts: ReadonlyMap<string, number>;
    readonly now: number;
  },
): VersionSpread {
  const holders = workstations.map((workstation): Holder => {
    const { id, agentId, name, appVersion, cursor, filledAt, seenAt, goneAt } = workstation;
    const needed = neededBy(workstation);
    const offlineSince = goneAt ?? (now - seenAt > silenceMs ? seenAt : null);
    const common = { id, agentId, name, appVersion, offlineSince };
    if (filledAt !== null && cursor >= needed.seq) {
      // It came with all the rest in its first sync where no receipt says otherwise.
      const hasSince = receipts.get(`${id} ${needed.seq}`) ?? Math.max(filledAt, needed.at);
      return { ...common, hasSince, behind: null, holds: number };
    }
    const behind = offlineSince !== null ? 'offline' : filledAt === null ? 'filling' : 'catching-up';
    const last = filledAt === null ? undefined : steps.findLast(({ seq }) => seq <= cursor);
    return { ...common, hasSince: null, behind, holds: last?.number ?? null };
  });
  const seen = new Set(workstations.map(({ agentId }) => agentId));
  const [behind, there] = [
    holders.filter(({ hasSince }) => hasSince === null),
    holders.filter(({ hasSince }) => hasSince !== null),
  ];
  return {
    number,
    wanted: holders.length,
    have: there.length,
    holders: [...behind, ...there].slice(0, mostShown),
    unseen: agentIds.filter((id) => !seen.has(id)).slice(0, mostShown),
  };
}
