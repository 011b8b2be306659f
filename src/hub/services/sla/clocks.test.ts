import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BusinessCalendar } from '../../../shared/domain/business-calendar.ts';
import { asides, type SlaPolicy, slaClocks } from '../../../shared/domain/sla-policy.ts';
import { type Channel, type Priority, priorities } from '../../../shared/domain/vocabulary.ts';
import { openTimeBetween } from './business-time.ts';
import {
  clocksWhenAnswered,
  clocksWhenCustomerWrote,
  clocksWhenFinished,
  clocksWhenOpened,
  clocksWhenPlanChanged,
  clocksWhenReopened,
  clocksWhenSetAside,
} from './clocks.ts';
import { ordinaryPlan, plansOf } from './plan.ts';

const seed = Number(process.env.GROUNDCREW_TEST_SEED ?? Date.now() % 1_000_000);
const minute = 60_000;
const hour = 60 * minute;
const normal = ordinaryPlan({ tier: 'standard', priority: 'normal', channel: 'chat' });
const urgent = ordinaryPlan({ tier: 'standard', priority: 'urgent', channel: 'chat' });

it('owes a VIP an answer in half the time, an institution in a quarter', () => {
  const dueIn = (tier: 'standard' | 'vip' | 'institution') => {
    const plan = ordinaryPlan({ tier, priority: 'urgent', channel: 'chat' });
    return (clocksWhenOpened(plan, 1000 * minute).firstReplyDueAt ?? 0) / minute - 1000;
  };
  expect([dueIn('standard'), dueIn('vip'), dueIn('institution')]).toEqual([15, 7.5, 3.75]);
});

it('does not give the desk more time because the customer writes again', () => {
  const opened = clocksWhenOpened(normal, 0);
  expect(clocksWhenCustomerWrote(opened, normal, 30 * minute)).toEqual(opened);
  const waiting = clocksWhenCustomerWrote(clocksWhenAnswered(opened), normal, 60 * minute);
  expect(waiting.nextReplyDueAt).toBe(60 * minute + 8 * hour);
  expect(clocksWhenCustomerWrote(waiting, normal, 90 * minute)).toEqual(waiting);
});

it('stops the clock of the reply, not that of the solution, when the desk answers', () => {
  const answered = clocksWhenAnswered(clocksWhenOpened(normal, 0));
  expect(answered).toEqual({ ...clocksWhenFinished, resolveDueAt: 72 * hour });
});

it('counts what was used up when the priority changes, and finds the way back', () => {
  const opened = clocksWhenOpened(normal, 100 * minute);
  const raised = clocksWhenPlanChanged(opened, { from: normal, to: urgent }, 107 * minute);
  expect(raised).toEqual(clocksWhenOpened(urgent, 100 * minute));
  expect(clocksWhenPlanChanged(raised, { from: urgent, to: normal }, 400 * minute)).toEqual(opened);
});

it('owes the solution anew when the desk opens a conversation again', () => {
  const owed = { ...clocksWhenFinished, resolveDueAt: 5 * minute + 72 * hour };
  expect(clocksWhenReopened(normal, 5 * minute)).toEqual(owed);
});

it('stands still while pending and goes on with the time it had left', () => {
  const answered = clocksWhenAnswered(clocksWhenOpened(normal, 0));
  const pending = clocksWhenSetAside(answered, 'pending', normal, 2 * hour);
  expect(pending).toEqual({
    ...clocksWhenFinished,
    paused: {
      by: 'pending',
      since: 2 * hour,
      left: { firstReply: null, nextReply: null, resolve: 70 * hour },
    },
  });
  // Said twice it is the same; the customer writing gives no second clock beside the one that stands still.
  expect(clocksWhenSetAside(pending, 'pending', normal, 9 * hour)).toEqual(pending);
  const wrote = clocksWhenCustomerWrote(pending, normal, 30 * hour);
  expect(wrote.resolveDueAt).toBeNull();
  const open = clocksWhenSetAside(wrote, null, normal, 30 * hour);
  expect(open).toEqual({ ...clocksWhenFinished, nextReplyDueAt: 38 * hour, resolveDueAt: 100 * hour });
});

it('lets a reply that is owed run on while the desk snoozes: only the policy may stop it', () => {
  const opened = clocksWhenOpened(normal, 0);
  const snoozed = clocksWhenSetAside(opened, 'snoozed', normal, hour);
  expect(snoozed.firstReplyDueAt).toBe(4 * hour);
  expect(snoozed.paused?.left).toEqual({ firstReply: null, nextReply: null, resolve: 71 * hour });
});

it('keeps an overdue clock overdue across a pause', () => {
  const opened = clocksWhenOpened(urgent, 0);
  const held = clocksWhenSetAside(opened, 'on_hold', urgent, 10 * hour);
  expect(held.paused?.left.resolve).toBe(-2 * hour);
  expect(clocksWhenSetAside(held, null, urgent, 20 * hour).resolveDueAt).toBe(18 * hour);
});

const calendar: BusinessCalendar = {
  id: '0198f0c0-0000-7000-8000-000000000001',
  name: 'Lisbon office',
  timezone: 'Europe/Lisbon',
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 18 * 60 })),
  holidays: [],
};
const policy = (change: Partial<SlaPolicy>): SlaPolicy => ({
  id: '0198f0c0-0000-7000-8000-000000000002',
  position: 0,
  name: 'E-mail in office hours',
  tiers: [],
  channels: [],
  priorities: [],
  firstReplyMinutes: 120,
  nextReplyMinutes: null,
  resolveMinutes: 540,
  calendarId: null,
  pauses: { firstReply: [], nextReply: [], resolve: ['pending'] },
  ...change,
});

it('takes the first policy that fits, in its calendar; a clock without a target does not run', () => {
  const plans = plansOf({
    policies: [policy({ channels: ['email'], calendarId: calendar.id }), policy({ tiers: ['vip'] })],
    calendars: [calendar],
  });
  const mail = plans({ tier: 'vip', priority: 'normal', channel: 'email' });
  // Saturday 28 March 2026; on Sunday the clocks in Lisbon go forward.
  const opened = clocksWhenOpened(mail, Date.parse('2026-03-28T12:00:00Z'));
  expect(opened.firstReplyDueAt).toBe(Date.parse('2026-03-30T10:00:00Z'));
  expect(opened.resolveDueAt).toBe(Date.parse('2026-03-30T17:00:00Z'));
  const answered = clocksWhenCustomerWrote(
    clocksWhenAnswered(opened),
    mail,
    Date.parse('2026-03-30T09:00:00Z'),
  );
  expect(answered.nextReplyDueAt).toBeNull();
  expect(plans({ tier: 'vip', priority: 'low', channel: 'chat' }).hours).toBeNull();
  expect(plans({ tier: 'standard', priority: 'normal', channel: 'chat' })).toEqual(normal);
});

it('holds a policy of a priority to that priority alone, from when it is raised to when it is lowered', () => {
  const plans = plansOf({
    policies: [policy({ priorities: ['urgent'], firstReplyMinutes: 5 }), policy({ channels: ['email'] })],
    calendars: [],
  });
  const owed = (priority: Priority, channel: Channel) =>
    (plans({ tier: 'standard', priority, channel }).targets.firstReply ?? 0) / minute;
  expect(priorities.map((priority) => owed(priority, 'email'))).toEqual(
    priorities.map((priority) => (priority === 'urgent' ? 5 : 120)),
  );
  // Where no other policy fits, what is not urgent keeps the ordinary plan.
  expect([owed('urgent', 'chat'), owed('normal', 'chat')]).toEqual([5, 4 * 60]);

  const [ordinary, raised] = (['normal', 'urgent'] as const).map((priority) =>
    plans({ tier: 'standard', priority, channel: 'chat' }),
  );
  if (!ordinary || !raised) throw new Error('two plans are needed');
  const opened = clocksWhenOpened(ordinary, 0);
  const hurried = clocksWhenPlanChanged(opened, { from: ordinary, to: raised }, 2 * minute);
  expect(hurried.firstReplyDueAt).toBe(5 * minute);
  expect(clocksWhenPlanChanged(hurried, { from: raised, to: ordinary }, 3 * minute)).toEqual(opened);
});

it(`never owes both a running and a standing clock, and a pause of any length costs no time (seed ${seed})`, () => {
  const plans = plansOf({ policies: [policy({ calendarId: calendar.id })], calendars: [calendar] });
  const plan = plans({ tier: 'standard', priority: 'normal', channel: 'chat' });
  const begin = Date.parse('2026-10-23T10:00:00Z');
  const step = fc.record({
    after: fc.integer({ min: 0, max: 20 * hour }),
    aside: fc.option(fc.constantFrom(...asides)),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let now = begin;
      let clocks = clocksWhenOpened(plan, now);
      for (const { after, aside } of steps) {
        now += after;
        clocks = clocksWhenSetAside(clocks, aside, plan, now);
        for (const clock of slaClocks) {
          const due = clocks[`${clock}DueAt`];
          const left = clocks.paused?.left[clock] ?? null;
          expect(due !== null && left !== null).toBe(false);
        }
        expect(clocks.firstReplyDueAt).not.toBeNull();
      }
      const pausedAt = now;
      const before = clocksWhenSetAside(clocks, null, plan, pausedAt);
      const paused = clocksWhenSetAside(before, 'pending', plan, pausedAt);
      const resumed = clocksWhenSetAside(paused, null, plan, pausedAt);
      const leftOf = ({ resolveDueAt }: typeof before) =>
        openTimeBetween(plan.hours, pausedAt, resolveDueAt ?? Number.NaN);
      expect(leftOf(resumed)).toBe(leftOf(before));
    }),
    { seed, numRuns: 60 },
  );
});
