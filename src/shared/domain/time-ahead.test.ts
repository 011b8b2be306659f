import { expect, it } from 'vitest';
import type { TimeAhead } from './macro-action.ts';
import { timeAfter } from './time-ahead.ts';

const after = (time: TimeAhead, from: string, timezone: string) =>
  new Date(timeAfter(time, Date.parse(from), timezone)).toISOString();

it('counts hours as they pass, whatever clocks do', () => {
  // In Lisbon an hour is skipped that night.
  expect(after({ unit: 'hours', count: 24 }, '2026-03-28T12:00:00Z', 'Europe/Lisbon')).toBe(
    '2026-03-29T12:00:00.000Z',
  );
});

it('keeps the time of day over days when clocks change', () => {
  expect(after({ unit: 'days', count: 1 }, '2026-03-28T12:00:00Z', 'Europe/Lisbon')).toBe(
    '2026-03-29T11:00:00.000Z',
  );
  expect(after({ unit: 'days', count: 1 }, '2026-03-28T12:00:00Z', 'Asia/Ho_Chi_Minh')).toBe(
    '2026-03-29T12:00:00.000Z',
  );
});

it('takes the next working day from the agent’s own calendar, at nine where they are', () => {
  const next = { unit: 'working-days', count: 1 } as const;
  // Friday evening in Lisbon is Saturday already in Ho Chi Minh City; both come back on Monday, at their own nine.
  expect(after(next, '2026-11-27T18:00:00Z', 'Europe/Lisbon')).toBe('2026-11-30T09:00:00.000Z');
  expect(after(next, '2026-11-27T18:00:00Z', 'Asia/Ho_Chi_Minh')).toBe('2026-11-30T02:00:00.000Z');
  // Sunday evening in Lisbon is Monday in Ho Chi Minh City, where the next working day is Tuesday.
  expect(after(next, '2026-11-29T18:00:00Z', 'Europe/Lisbon')).toBe('2026-11-30T09:00:00.000Z');
  expect(after(next, '2026-11-29T18:00:00Z', 'Asia/Ho_Chi_Minh')).toBe('2026-12-01T02:00:00.000Z');
  expect(after({ unit: 'working-days', count: 6 }, '2026-11-26T10:00:00Z', 'UTC')).toBe(
    '2026-12-04T09:00:00.000Z',
  );
});

it('counts in UTC where nobody knows the zone', () => {
  expect(after({ unit: 'working-days', count: 1 }, '2026-11-26T10:00:00Z', 'Moon/Tycho')).toBe(
    '2026-11-27T09:00:00.000Z',
  );
});
