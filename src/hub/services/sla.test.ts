import { expect, it } from 'vitest';
import {
  clocksWhenAnswered,
  clocksWhenCustomerWrote,
  clocksWhenOpened,
  clocksWhenPriorityChanged,
  clocksWhenReopened,
} from './sla.ts';

const minute = 60_000;
const standard = { tier: 'standard', priority: 'normal' } as const;

it('owes a VIP an answer in half the time, an institution in a quarter', () => {
  const dueIn = (tier: 'standard' | 'vip' | 'institution') =>
    (clocksWhenOpened({ tier, priority: 'urgent' }, 1000 * minute).firstReplyDueAt ?? 0) / minute - 1000;
  expect([dueIn('standard'), dueIn('vip'), dueIn('institution')]).toEqual([15, 7.5, 3.75]);
});

it('does not give the desk more time because the customer writes again', () => {
  const opened = clocksWhenOpened(standard, 0);
  expect(clocksWhenCustomerWrote(opened, standard, 30 * minute)).toEqual(opened);
  const waiting = clocksWhenCustomerWrote(clocksWhenAnswered(opened), standard, 60 * minute);
  expect(waiting.nextReplyDueAt).toBe(60 * minute + 8 * 60 * minute);
  expect(clocksWhenCustomerWrote(waiting, standard, 90 * minute)).toEqual(waiting);
});

it('stops the clock of the reply, not that of the solution, when the desk answers', () => {
  const answered = clocksWhenAnswered(clocksWhenOpened(standard, 0));
  expect(answered).toEqual({ firstReplyDueAt: null, nextReplyDueAt: null, resolveDueAt: 72 * 60 * minute });
});

it('counts from the same beginning when the priority changes', () => {
  const opened = clocksWhenOpened(standard, 100 * minute);
  const raised = clocksWhenPriorityChanged(opened, { tier: 'standard', from: 'normal', to: 'urgent' });
  expect(raised).toEqual(clocksWhenOpened({ tier: 'standard', priority: 'urgent' }, 100 * minute));
  const back = clocksWhenPriorityChanged(raised, { tier: 'standard', from: 'urgent', to: 'normal' });
  expect(back).toEqual(opened);
});

it('owes the solution anew when the desk opens a conversation again', () => {
  expect(clocksWhenReopened(standard, 5 * minute)).toEqual({
    firstReplyDueAt: null,
    nextReplyDueAt: null,
    resolveDueAt: 5 * minute + 72 * 60 * minute,
  });
});
