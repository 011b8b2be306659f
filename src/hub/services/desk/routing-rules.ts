import { cleanLine } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { RoutingRule } from '../../../shared/domain/routing.ts';
import type { Removal, Reordering, RoutingSetup, SaveRule } from '../../../shared/wire/desk-rules.ts';
import type { Queryable, Transaction } from '../../store/database.ts';
import { listAgents } from '../../store/queries/agents.ts';
import { listGroups } from '../../store/queries/groups.ts';
import {
  changeRoutingRule,
  deleteRoutingRule,
  insertRoutingRules,
  listKeptRules,
  placeRoutingRules,
} from '../../store/queries/routing.ts';
import {
  beyond,
  type Change,
  changeDesk,
  type DeskCaller,
  type DeskContext,
  type DeskNote,
  hasSameIds,
  isConflict,
  isSameOrder,
  isSaved,
  noteChange,
  refusedBy,
  type Saved,
} from './in-desk.ts';
import { type Desk, oddities, problemsOfRule } from './rule-problems.ts';

type Outcome = Promise<Saved<RoutingSetup>>;

/** All rules of a workspace in their order, with what is odd about each. */
export async function readRouting(db: Queryable, workspaceId: string): Promise<RoutingSetup> {
  const kept = await listKeptRules(db, workspaceId);
  const odd = oddities(
    kept.map(({ rule }) => rule),
    await readDesk(db, workspaceId),
  );
  return { rules: kept.map((one, index) => ({ ...one, odd: odd[index] ?? [] })) };
}

/** Makes a rule, at the end, or changes one where it stands. */
export function saveRule(context: DeskContext, caller: DeskCaller, { rule, expected }: SaveRule): Outcome {
  return change(context, caller, async (tx) => {
    const cleaned = clean(rule);
    const refused = refusedBy(problemsOfRule(cleaned, await readDesk(tx, caller.workspaceId)));
    if (refused) return refused;
    const kept = await listKeptRules(tx, caller.workspaceId);
    const held = kept.find((one) => one.rule.id === rule.id);
    if ((held?.version ?? null) !== expected) return isConflict;
    if (held) await changeRoutingRule(tx, { ...cleaned, position: held.rule.position });
    else {
      const full = beyond('too-many-rules', kept.length, limits.routingRules);
      if (full) return full;
      const position = 1 + Math.max(-1, ...kept.map((one) => one.rule.position));
      await insertRoutingRules(tx, caller.workspaceId, [{ ...cleaned, position }]);
    }
    await note(tx, context, caller, held ? 'routing-rule-changed' : 'routing-rule-made', rule.id, {
      active: rule.active,
    });
    return isSaved;
  });
}

/** Puts all rules in another order than the one that was seen. */
export function reorderRules(context: DeskContext, caller: DeskCaller, { from, to }: Reordering): Outcome {
  return change(context, caller, async (tx) => {
    const now = (await listKeptRules(tx, caller.workspaceId)).map(({ rule }) => rule.id);
    if (!isSameOrder(now, from) || !hasSameIds(from, to)) return isConflict;
    await placeRoutingRules(tx, to);
    await note(tx, context, caller, 'routing-rules-reordered', null, { order: to });
    return isSaved;
  });
}

/** Removes a rule; what it has decided stays as it is. */
export function removeRule(context: DeskContext, caller: DeskCaller, { id, expected }: Removal): Outcome {
  return change(context, caller, async (tx) => {
    const held = (await listKeptRules(tx, caller.workspaceId)).find(({ rule }) => rule.id === id);
    if (held?.version !== expected) return isConflict;
    await deleteRoutingRule(tx, id);
    await note(tx, context, caller, 'routing-rule-removed', id, {});
    return isSaved;
  });
}

function change(
  context: DeskContext,
  caller: DeskCaller,
  make: (tx: Transaction) => Promise<Change>,
): Outcome {
  return changeDesk(context, caller, make, (tx) => readRouting(tx, caller.workspaceId));
}

async function readDesk(db: Queryable, workspaceId: string): Promise<Desk> {
  const groups = await listGroups(db, workspaceId);
  const agents = (await listAgents(db, workspaceId)).filter(({ active }) => active);
  return {
    groupIds: new Set(groups.map(({ id }) => id)),
    skills: new Set(agents.flatMap(({ skills }) => skills)),
  };
}

function clean(rule: RoutingRule): RoutingRule {
  const words = rule.when.words.map((word) => cleanLine(word, 80)).filter((word) => word.length > 1);
  return { ...rule, name: cleanLine(rule.name, 120) || rule.name, when: { ...rule.when, words } };
}

const note = (
  tx: Transaction,
  context: DeskContext,
  caller: DeskCaller,
  action: string,
  id: string | null,
  details: DeskNote['details'],
) => noteChange(tx, context, caller, { kind: 'routing-rule', action, id, details });
