import { type DecisionTable, decide } from './decision-table.ts';
import { findPromises, type Promised } from './promises.ts';
import type { RecoveryCase } from './recovery-case.ts';
import { permittedIn } from './say-to.ts';

/** What decides what may be said in a conversation: its newest case. */
export type TalkedOf = Pick<RecoveryCase, 'kind' | 'facts' | 'state'>;

/**
 * Where a reply says more of a transfer than the table gives for the case that is talked of, in the order in which it stands;
 * nothing without a case. One that has just ended is talked of still, until it is closed. `locale`: the customer's.
 */
export function promisesBeyond(
  text: string,
  talkedOf: TalkedOf | null | undefined,
  table: DecisionTable,
  locale: string,
): Promised[] {
  if (!talkedOf || talkedOf.state === 'closed') return [];
  const verdict = decide(table, talkedOf.kind, talkedOf.facts);
  return findPromises(text, permittedIn(talkedOf, verdict, locale));
}
