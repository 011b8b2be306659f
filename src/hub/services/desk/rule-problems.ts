import type { RoutingConditions, RoutingRule } from '../../../shared/domain/routing.ts';
import type { DeskProblem } from '../../../shared/wire/desk-rules.ts';

/** Who and what is there for rules to name. */
export type Desk = {
  readonly groupIds: ReadonlySet<string>;
  /** Of agents who are active. */
  readonly skills: ReadonlySet<string>;
};

/** What keeps a rule from being saved. A rule that is off may look for a skill that somebody is yet to have. */
export function problemsOfRule(rule: RoutingRule, desk: Desk): DeskProblem[] {
  const problems: DeskProblem[] = [];
  const named = [...rule.when.groupIds, ...(rule.groupId === null ? [] : [rule.groupId])];
  for (const groupId of new Set(named))
    if (!desk.groupIds.has(groupId)) problems.push({ code: 'no-such-queue', values: { groupId } });
  for (const word of rule.when.words)
    if (!/[\p{L}\p{N}]/u.test(word)) problems.push({ code: 'empty-word', values: { word } });
  const skill = rule.assign?.skill ?? null;
  if (rule.active && skill !== null && !desk.skills.has(skill))
    problems.push({ code: 'nobody-skilled', values: { skill } });
  if (rule.groupId === null && rule.priority === null && rule.assign === null && !rule.last)
    problems.push({ code: 'decides-nothing', values: {} });
  return problems;
}

/** What is odd about each saved rule, by its place: problems that came later, and rules that nothing gets to. */
export function oddities(rules: readonly RoutingRule[], desk: Desk): DeskProblem[][] {
  return rules.map((rule, index) => {
    const problems = problemsOfRule(rule, desk);
    const before = rules
      .slice(0, index)
      .find((earlier) => earlier.active && earlier.last && covers(earlier.when, rule.when));
    if (rule.active && before) problems.push({ code: 'never-asked', values: { rule: before.name } });
    return problems;
  });
}

/**
 * Whether whatever one rule applies to, an earlier one applies to as well. An earlier rule that asks for queue,
 * priority or a number is never sure: those may be others by the time that the later one is asked.
 */
function covers(earlier: RoutingConditions, later: RoutingConditions): boolean {
  if (earlier.groupIds.length > 0 || earlier.priorities.length > 0 || earlier.waitingAtLeast !== null)
    return false;
  if (earlier.accountManager && !later.accountManager) return false;
  if (!later.on.every((occasion) => earlier.on.includes(occasion))) return false;
  return (['channels', 'topics', 'words', 'languages', 'tiers'] as const).every((list) =>
    namesAll(earlier[list], later[list]),
  );
}

/** An empty list names everything. */
export function namesAll<Item>(wide: readonly Item[], narrow: readonly Item[]): boolean {
  return wide.length === 0 || (narrow.length > 0 && narrow.every((item) => wide.includes(item)));
}
