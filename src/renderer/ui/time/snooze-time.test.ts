import { expect, it } from 'vitest';
import { readSnooze, snoozePresets } from './snooze-time.ts';

/** Tuesday, 3 November 2026, 10:20 on the wall. */
const now = new Date(2026, 10, 3, 10, 20).getTime();
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

it.each([
  ['45m', now + 45 * 60_000],
  ['in 3 hours', now + 3 * 3_600_000],
  ['2 days', now + 2 * 86_400_000],
  ['an hour', now + 3_600_000],
  ['Tomorrow', at(4, 9)],
  ['tom 14:30', at(4, 14, 30)],
  ['fri', at(6, 9)],
  ['friday at 4pm', at(6, 16)],
  ['tuesday', at(10, 9)],
  ['next week', at(9, 9)],
  ['18:00', at(3, 18)],
  ['9:00', at(4, 9)],
])('reads “%s”', (typed, expected) => {
  expect(readSnooze(typed, now)).toBe(expected);
});

it.each(['', 'soon', '25:00', '13pm', 'today 9:00', '900 weeks', 'to', '-3h'])(
  'does not guess at “%s”',
  (typed) => {
    expect(readSnooze(typed, now)).toBe(null);
  },
);

it('offers only choices that lie ahead, today only while today lasts', () => {
  expect(snoozePresets(now).map(({ preset }) => preset)).toEqual([
    'inOneHour',
    'laterToday',
    'tomorrow',
    'monday',
  ]);
  const late = at(3, 22);
  expect(snoozePresets(late).map(({ preset }) => preset)).toEqual(['inOneHour', 'tomorrow', 'monday']);
  for (const choice of [...snoozePresets(now), ...snoozePresets(late)])
    expect(choice.at).toBeGreaterThan(now);
});

it('means next Monday when today is one', () => {
  const monday = at(9, 8);
  expect(snoozePresets(monday).find(({ preset }) => preset === 'monday')?.at).toBe(at(16, 9));
});
