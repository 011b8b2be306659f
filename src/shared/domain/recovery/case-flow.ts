import type { Outcome } from './decision-table.ts';
import type { RecoveryCase, RecoveryDeed, RecoveryState } from './recovery-case.ts';

/** team: those to whom it was handed over. desk: those who have the conversation. */
export type CaseSide = 'team' | 'desk';

type Move = {
  readonly from: readonly RecoveryState[];
  readonly by: readonly CaseSide[];
  readonly to: RecoveryState;
};

const moves: Readonly<Record<RecoveryDeed, Move>> = {
  'hand-over': { from: ['ready'], by: ['desk'], to: 'with-team' },
  begin: { from: ['with-team'], by: ['team'], to: 'recovering' },
  credit: { from: ['recovering'], by: ['team'], to: 'credited' },
  return: { from: ['recovering'], by: ['team'], to: 'returned' },
  refuse: { from: ['ready', 'with-team', 'recovering'], by: ['desk', 'team'], to: 'refused' },
  close: { from: ['collecting', 'ready', 'credited', 'returned', 'refused'], by: ['desk'], to: 'closed' },
};

export type CaseStanding = Pick<RecoveryCase, 'state' | 'returnTo'> & { readonly outcome: Outcome };

/**
 * How a case stands after a deed, or why it may not be done: it has come further; it is another side's; lost: nothing of it can
 * be recovered; unverified: the address is not known to be the customer's.
 */
export function afterCaseDeed(
  { state, returnTo, outcome }: CaseStanding,
  deed: RecoveryDeed,
  sides: ReadonlySet<CaseSide>,
): RecoveryState | 'too-late' | 'forbidden' | 'lost' | 'unverified' {
  const move = moves[deed];
  if (!move.by.some((side) => sides.has(side))) return 'forbidden';
  if (!move.from.includes(state)) return 'too-late';
  // Once it is theirs, the team alone says that it can't be done.
  if (deed === 'refuse' && state !== 'ready' && !sides.has('team')) return 'forbidden';
  if (deed === 'hand-over' && outcome === 'not') return 'lost';
  if (deed === 'return' && !returnTo?.proof) return 'unverified';
  return move.to;
}

/** Where a case stands once a deed is done. */
export const stateAfterDeed = (deed: RecoveryDeed): RecoveryState => moves[deed].to;

export function caseDeedsOf(standing: CaseStanding, sides: ReadonlySet<CaseSide>): RecoveryDeed[] {
  return (Object.keys(moves) as RecoveryDeed[]).filter((deed) => {
    const after = afterCaseDeed(standing, deed, sides);
    return after !== 'too-late' && after !== 'forbidden' && after !== 'lost' && after !== 'unverified';
  });
}

/** What is known may be changed until it is settled: by the desk before it is handed over, by the team after. */
export function mayChangeCase({ state }: Pick<RecoveryCase, 'state'>, sides: ReadonlySet<CaseSide>): boolean {
  if (state === 'collecting' || state === 'ready') return sides.has('desk') || sides.has('team');
  return (state === 'with-team' || state === 'recovering') && sides.has('team');
}

/** A case is ready as long as nothing is missing, until it is handed over. */
export const stateAfterChange = (state: RecoveryState, missing: number): RecoveryState =>
  state === 'collecting' || state === 'ready' ? (missing === 0 ? 'ready' : 'collecting') : state;
