import type { DecisionTable, RecoveryRule } from './decision-table.ts';

/**
 * unreachable: an earlier rule (`by`, counted from 0) takes all that would get there. lost: there are terms for what is
 * lost. unconditional: recoverable, whatever is known. nameless: no reason, and none that the app has words for.
 */
export type TableProblem = { readonly at: number } & (
  | { readonly code: 'unreachable'; readonly by: number }
  | { readonly code: 'lost' | 'unconditional' | 'nameless' }
);

/** A rule that somebody made here; the app has no words for it. */
export const ownRuleKey = /^own-[0-9a-f-]{36}$/;

/** What is wrong with a table, rule by rule; such a table is not taken. */
export function tableProblems({ rules }: DecisionTable): TableProblem[] {
  return rules.flatMap((rule, at): TableProblem[] => {
    const by = rules.findIndex((earlier, place) => place < at && takesAllOf(earlier, rule));
    const { outcome, fee, minimum, team, when, sameKey, why, key } = rule;
    return [
      ...(by >= 0 ? [{ at, by, code: 'unreachable' as const }] : []),
      ...(outcome === 'not' && (fee || minimum || team) ? [{ at, code: 'lost' as const }] : []),
      ...(outcome === 'recoverable' && Object.keys(when).length === 0 && sameKey === undefined
        ? [{ at, code: 'unconditional' as const }]
        : []),
      ...(ownRuleKey.test(key) && why.trim() === '' ? [{ at, code: 'nameless' as const }] : []),
    ];
  });
}

/** Whether whatever fits the later rule fits the earlier one. */
function takesAllOf(earlier: RecoveryRule, later: RecoveryRule): boolean {
  if (earlier.sameKey !== undefined && earlier.sameKey !== later.sameKey) return false;
  if (earlier.kinds.length > 0) {
    if (later.kinds.length === 0) return false;
    if (later.kinds.some((kind) => !earlier.kinds.includes(kind))) return false;
  }
  const wanted: Readonly<Record<string, readonly string[] | undefined>> = later.when;
  return Object.entries(earlier.when).every(([field, values]) => {
    const narrower = wanted[field];
    return narrower?.every((value) => (values as readonly string[]).includes(value)) ?? false;
  });
}
