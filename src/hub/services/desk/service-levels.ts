import type { BusinessCalendar } from '../../../shared/domain/business-calendar.ts';
import { cleanLine } from '../../../shared/domain/clean-text.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { SlaPolicy } from '../../../shared/domain/sla-policy.ts';
import type {
  DeskProblem,
  Removal,
  Reordering,
  SaveCalendar,
  SavePolicy,
  ServiceLevels,
} from '../../../shared/wire/desk-rules.ts';
import type { Queryable, Transaction } from '../../store/database.ts';
import {
  changeCalendar,
  changeSlaPolicy,
  deleteCalendar,
  deleteSlaPolicy,
  insertSlaPolicies,
  listKeptCalendars,
  listKeptPolicies,
  placeSlaPolicies,
} from '../../store/queries/sla.ts';
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
import { namesAll } from './rule-problems.ts';

type Outcome = Promise<Saved<ServiceLevels>>;

/** All service levels in their order, with what is odd about each, and all calendars by name. */
export async function readServiceLevels(db: Queryable, workspaceId: string): Promise<ServiceLevels> {
  const kept = await listKeptPolicies(db, workspaceId);
  const policies = kept.map((one, index) => {
    const before = kept.slice(0, index).find(({ policy }) => covers(policy, one.policy));
    const odd: DeskProblem[] = before ? [{ code: 'never-fits', values: { policy: before.policy.name } }] : [];
    return { ...one, odd };
  });
  return { policies, calendars: await listKeptCalendars(db, workspaceId) };
}

/**
 * Makes a policy, at the end, or changes one where it stands. It counts for what is promised from now on: a clock that
 * runs keeps its end.
 */
export function savePolicy(
  context: DeskContext,
  caller: DeskCaller,
  { policy, expected }: SavePolicy,
): Outcome {
  return change(context, caller, async (tx) => {
    const calendars = await listKeptCalendars(tx, caller.workspaceId);
    const known = calendars.some(({ calendar }) => calendar.id === policy.calendarId);
    const refused = refusedBy(
      policy.calendarId === null || known ? [] : [{ code: 'no-such-calendar', values: {} }],
    );
    if (refused) return refused;
    const kept = await listKeptPolicies(tx, caller.workspaceId);
    const held = kept.find((one) => one.policy.id === policy.id);
    if ((held?.version ?? null) !== expected) return isConflict;
    const named = { ...policy, name: cleanLine(policy.name, 80) || policy.name };
    if (held) await changeSlaPolicy(tx, { ...named, position: held.policy.position });
    else {
      const full = beyond('too-many-levels', kept.length, limits.slaPolicies);
      if (full) return full;
      const position = 1 + Math.max(-1, ...kept.map((one) => one.policy.position));
      await insertSlaPolicies(tx, caller.workspaceId, { policies: [{ ...named, position }], calendars: [] });
    }
    await note(tx, context, caller, held ? 'sla-policy-changed' : 'sla-policy-made', policy.id, {
      firstReplyMinutes: policy.firstReplyMinutes,
      nextReplyMinutes: policy.nextReplyMinutes,
      resolveMinutes: policy.resolveMinutes,
    });
    return isSaved;
  });
}

export function reorderPolicies(context: DeskContext, caller: DeskCaller, { from, to }: Reordering): Outcome {
  return change(context, caller, async (tx) => {
    const now = (await listKeptPolicies(tx, caller.workspaceId)).map(({ policy }) => policy.id);
    if (!isSameOrder(now, from) || !hasSameIds(from, to)) return isConflict;
    await placeSlaPolicies(tx, to);
    await note(tx, context, caller, 'sla-policies-reordered', null, { order: to });
    return isSaved;
  });
}

export function removePolicy(context: DeskContext, caller: DeskCaller, { id, expected }: Removal): Outcome {
  return change(context, caller, async (tx) => {
    const held = (await listKeptPolicies(tx, caller.workspaceId)).find(({ policy }) => policy.id === id);
    if (held?.version !== expected) return isConflict;
    await deleteSlaPolicy(tx, id);
    await note(tx, context, caller, 'sla-policy-removed', id, {});
    return isSaved;
  });
}

export function saveCalendar(
  context: DeskContext,
  caller: DeskCaller,
  { calendar, expected }: SaveCalendar,
): Outcome {
  return change(context, caller, async (tx) => {
    const refused = refusedBy(problemsOfCalendar(calendar));
    if (refused) return refused;
    const kept = await listKeptCalendars(tx, caller.workspaceId);
    const held = kept.find((one) => one.calendar.id === calendar.id);
    if ((held?.version ?? null) !== expected) return isConflict;
    const full = held ? null : beyond('too-many-calendars', kept.length, limits.calendars);
    if (full) return full;
    const tidy: BusinessCalendar = {
      ...calendar,
      name: cleanLine(calendar.name, 80) || calendar.name,
      holidays: [...new Set(calendar.holidays)].sort(),
    };
    if (held) await changeCalendar(tx, tidy);
    else await insertSlaPolicies(tx, caller.workspaceId, { policies: [], calendars: [tidy] });
    await note(tx, context, caller, held ? 'calendar-changed' : 'calendar-made', calendar.id, {});
    return isSaved;
  });
}

export function removeCalendar(context: DeskContext, caller: DeskCaller, { id, expected }: Removal): Outcome {
  return change(context, caller, async (tx) => {
    const held = (await listKeptCalendars(tx, caller.workspaceId)).find(({ calendar }) => calendar.id === id);
    if (held?.version !== expected) return isConflict;
    const users = (await listKeptPolicies(tx, caller.workspaceId)).filter(
      ({ policy }) => policy.calendarId === id,
    );
    const refused = refusedBy(
      users.map(({ policy }) => ({ code: 'calendar-in-use', values: { policy: policy.name } })),
    );
    if (refused) return refused;
    await deleteCalendar(tx, id);
    await note(tx, context, caller, 'calendar-removed', id, {});
    return isSaved;
  });
}

/** Hours may overlap, they are merged; they may not run backward. */
export function problemsOfCalendar({ timezone, weekly }: BusinessCalendar): DeskProblem[] {
  const problems: DeskProblem[] = isTimezone(timezone)
    ? []
    : [{ code: 'no-such-timezone', values: { timezone } }];
  for (const weekday of new Set(weekly.filter(({ from, to }) => from >= to).map((one) => one.weekday)))
    problems.push({ code: 'backward-hours', values: { weekday } });
  return problems;
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function covers(earlier: SlaPolicy, later: SlaPolicy): boolean {
  return (
    namesAll(earlier.tiers, later.tiers) &&
    namesAll(earlier.channels, later.channels) &&
    namesAll(earlier.priorities, later.priorities)
  );
}

function change(
  context: DeskContext,
  caller: DeskCaller,
  make: (tx: Transaction) => Promise<Change>,
): Outcome {
  return changeDesk(context, caller, make, (tx) => readServiceLevels(tx, caller.workspaceId));
}

const note = (
  tx: Transaction,
  context: DeskContext,
  caller: DeskCaller,
  action: string,
  id: string | null,
  details: DeskNote['details'],
) => noteChange(tx, context, caller, { kind: 'service-level', action, id, details });
