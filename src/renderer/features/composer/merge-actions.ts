import type { MacroAction } from '../../../shared/domain/macro-action.ts';

const without = (tags: readonly string[], others: readonly string[]) =>
  tags.filter((tag) => !others.includes(tag));
const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

function withAction(actions: readonly MacroAction[], action: MacroAction): readonly MacroAction[] {
  if (action.type === 'note' || action.type === 'side') {
    const same = JSON.stringify(action);
    return actions.some((other) => JSON.stringify(other) === same) ? actions : [...actions, action];
  }
  const rest = actions.filter(({ type }) => type !== action.type);
  const before = actions.find((other) => other.type === 'tags');
  if (action.type !== 'tags' || !before) return [...rest, action];
  const add = union(without(before.add, action.remove), action.add);
  const remove = union(without(before.remove, action.add), action.remove);
  return [...rest, { type: 'tags', add, remove }];
}

/**
 * The actions that go along with a message once another macro was added: what can hold only once (status,
 * priority, assignee, queue, snooze, escalation, where one goes) the newer macro decides; tags add up, the newer word
 * counting; notes and questions to other teams stack.
 */
export function mergeActions(
  present: readonly MacroAction[],
  added: readonly MacroAction[],
): readonly MacroAction[] {
  let actions = present;
  for (const action of added) actions = withAction(actions, action);
  return actions;
}

/** The same list with those that stand in it as `before` said them as `after` says them, place by place. */
export function replaceActions(
  present: MacroAction[],
  before: readonly MacroAction[],
  after: readonly MacroAction[],
): MacroAction[] {
  const said = new Map(before.map((action, at) => [JSON.stringify(action), after[at] ?? action]));
  const next = present.map((action) => said.get(JSON.stringify(action)) ?? action);
  return next.some((action, at) => JSON.stringify(action) !== JSON.stringify(present[at])) ? next : present;
}
