import { Temporal } from 'temporal-polyfill';
import type { ServiceTrial, ServiceTried } from '../../../shared/wire/desk-rules.ts';
import { HubFailure } from '../../failure.ts';
import type { Queryable } from '../../store/database.ts';
import { listKeptCalendars, listKeptPolicies } from '../../store/queries/sla.ts';
import { clocksWhenAnswered, clocksWhenCustomerWrote, clocksWhenOpened } from '../sla/clocks.ts';
import { plansOf, policyFor } from '../sla/plan.ts';
import { problemsOfCalendar } from './service-levels.ts';

/**
 * When what is due for a conversation under these terms that comes in at this time on the wall clock of a zone: by
 * the same clocks that real conversations have. A policy or a calendar that is being edited stands in for the saved one.
 */
export async function tryServiceLevels(
  db: Queryable,
  workspaceId: string,
  trial: ServiceTrial,
): Promise<ServiceTried> {
  const { policy: edited, calendar, tier, channel, priority } = trial;
  if (calendar && problemsOfCalendar(calendar).length > 0)
    throw new HubFailure('bad-input', 'These opening hours cannot be.');
  const policies = (await listKeptPolicies(db, workspaceId)).map(({ policy }) => policy);
  const calendars = (await listKeptCalendars(db, workspaceId)).map((one) => one.calendar);
  const terms = { tier, channel, priority };
  const asked = replaced(policies, edited);
  const plan = plansOf({ policies: asked, calendars: replaced(calendars, calendar) })(terms);
  const at = instantOf(trial);
  const opened = clocksWhenOpened(plan, at);
  return {
    policyId: policyFor(asked, terms)?.id ?? null,
    at,
    firstReplyDueAt: opened.firstReplyDueAt,
    nextReplyDueAt: clocksWhenCustomerWrote(clocksWhenAnswered(opened), plan, at).nextReplyDueAt,
    resolveDueAt: opened.resolveDueAt,
  };
}

/** In the place of the one with its id; a new one comes last, where it would be saved. */
function replaced<Item extends { readonly id: string }>(all: readonly Item[], one: Item | null): Item[] {
  if (one === null) return [...all];
  return all.some(({ id }) => id === one.id)
    ? all.map((item) => (item.id === one.id ? one : item))
    : [...all, one];
}

function instantOf({ date, time, timezone }: ServiceTrial): number {
  try {
    const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
    return wall.toZonedDateTime(timezone).epochMilliseconds;
  } catch {
    throw new HubFailure('bad-input', 'There is no such time zone, or no such day.');
  }
}
