import { beforeAll, expect, it } from 'vitest';
import { setUpTexts } from '../../text/i18n.ts';
import { rowClock, sayRowClock } from './row-clock.ts';

beforeAll(setUpTexts);
const now = new Date(2026, 10, 22, 12, 0).getTime();
const minute = 60_000;
const times = {
  dueAt: null,
  dueClock: null,
  paused: null,
  waitingSince: null,
  lastMessageAt: now - 3 * 60 * minute,
  snoozedUntil: null,
};

it('shows the deadline before anything else, to the second in the last ten minutes', () => {
  expect(rowClock({ ...times, dueAt: now + 9 * minute, waitingSince: now - minute }, now)).toEqual({
    kind: 'due',
    urgency: 'soon',
    text: '09:00',
  });
  expect(rowClock({ ...times, dueAt: now + 40 * minute }, now)).toMatchObject({
    urgency: 'calm',
    text: '40m',
  });
});

it('says by how much a deadline was missed', () => {
  const late = { ...times, dueAt: now - 12 * minute, dueClock: 'firstReply' as const };
  expect(rowClock(late, now)).toEqual({ kind: 'due', urgency: 'late', text: '−12m' });
  expect(sayRowClock(late, now)).toBe('First reply overdue by 12 minutes');
});

it('shows how long the customer waits where no deadline runs', () => {
  const waiting = { ...times, waitingSince: now - 5 * minute };
  expect(rowClock(waiting, now)).toMatchObject({ kind: 'waiting', text: '5m' });
  expect(sayRowClock(waiting, now)).toBe('The customer has waited 5 minutes');
});

it('shows the last message when nobody waits', () => {
  expect(rowClock(times, now)).toMatchObject({ kind: 'last', text: '3h' });
});

it('shows when a snooze ends, until it has ended', () => {
  const snoozed = { ...times, snoozedUntil: now + 50 * 60 * minute };
  expect(rowClock(snoozed, now)).toMatchObject({ kind: 'snoozed', text: '2d' });
  expect(rowClock(snoozed, now + 51 * 60 * minute).kind).toBe('last');
});

it('shows what is left of a clock that stands still, and why it does', () => {
  const paused = { clock: 'resolve', by: 'pending', leftMs: 5 * 60 * minute } as const;
  expect(rowClock({ ...times, paused }, now)).toEqual({ kind: 'paused', urgency: 'calm', text: '5h' });
  expect(sayRowClock({ ...times, paused }, now)).toBe('Resolution paused while pending, 5 hours left');
});
