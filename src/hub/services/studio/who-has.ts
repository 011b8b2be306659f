import { isStagedTo } from '../../../shared/domain/stage.ts';
import type { Holder, VersionSpread } from '../../../shared/wire/spread.ts';
import type { DocumentStep } from '../../store/queries/document-steps.ts';
import type { WorkstationRow } from '../../store/queries/workstations.ts';

/** A workstation, and the groups of its agent. */
export type Placed = WorkstationRow & {
  readonly groupIds: readonly string[];
};

const dayMs = 24 * 3_600_000;
/** Workstations that nobody has used for so long are not counted. */
export const countedMs = 30 * dayMs;
/** A connected one says so every 20 seconds. */
const silenceMs = 65_000;
const mostShown = 1000;

/** Where in the change log a workstation gets what it should have, and when the hub wrote that there. */
export type Needed = Pick<DocumentStep, 'seq' | 'at'>;

/** What is there without any step was there before steps were noted: whoever holds the macros has it. */
const fromTheStart: Needed = { seq: 0, at: 0 };

/**
 * What a workstation must hold to have this version: of what is live, the last that became of it, and whatever else has
 * brought this workstation back to it; of what is staged, the step that first reached it. `steps`: in order.
 */
export function neededFor(number: number, steps: readonly DocumentStep[], workstation: Placed): Needed {
  const isMine = ({ stage }: DocumentStep) => stage !== null && isStagedTo(stage, workstation);
  const joined = steps.findLast((one) => one.step === 'joined' && one.number === number && isMine(one));
  const staged = steps.find((one) => one.step === 'staged' && one.number === number && isMine(one));
  const live = steps.findLast(
    (one) => (one.step === 'live' || one.step === 'withdrawn') && one.number === number,
  );
  const first = joined ?? staged;
  if (!live && first) return first;
  const back = steps.findLast((one) => (one.step === 'taken-back' || one.step === 'left') && isMine(one));
  const needed = live ?? fromTheStart;
  if (!back || back.seq < needed.seq) return needed;
  // One that was away all the while has what is live: it has nothing to come back from.
  const { cursor } = workstation;
  const held = heldAt(cursor, steps, workstation);
  const hasIt = held === number || (held === null && needed === fromTheStart);
  return cursor >= back.seq || !hasIt ? back : needed;
}

/**
 * How far a version has come among the workstations that should have it. `neededBy` says what each must hold to have it;
 * `receipts` when it came to, by `<workstation> <seq>`; `agentIds` whose it should be. `now`: ms.
 */
export function spreadOf(
  number: number,
  agentIds: readonly string[],
  workstations: readonly Placed[],
  {
    neededBy,
    steps,
    receipts,
    now,
  }: {
    readonly neededBy: (workstation: Placed) => Needed;
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
    const holds = filledAt === null ? null : heldAt(cursor, steps, workstation);
    return { ...common, hasSince: null, behind, holds };
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

/** The version that a workstation has as of a place in the change log, as far as the steps tell. */
function heldAt(cursor: number, steps: readonly DocumentStep[], workstation: Placed): number | null {
  let live: number | null = null;
  let staged: number | null = null;
  for (const { seq, step, number, stage } of steps) {
    if (seq > cursor) break;
    const mine = stage !== null && isStagedTo(stage, workstation);
    if (step === 'live') live = number;
    else if ((step === 'staged' || step === 'joined') && mine) staged = number;
    if (step === 'live' || ((step === 'taken-back' || step === 'left') && mine)) staged = null;
  }
  return staged ?? live;
}
