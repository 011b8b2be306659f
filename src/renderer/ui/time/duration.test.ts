import { expect, it } from 'vitest';
import { minutesAndSeconds, spanOf, urgencyOf } from './duration.ts';

it('names a wait in its largest whole unit', () => {
  expect(spanOf(59_000)).toEqual({ unit: 's', count: 59 });
  expect(spanOf(60_000)).toEqual({ unit: 'm', count: 1 });
  expect(spanOf(3_599_000)).toEqual({ unit: 'm', count: 59 });
  expect(spanOf(47 * 3_600_000)).toEqual({ unit: 'h', count: 47 });
  expect(spanOf(49 * 3_600_000)).toEqual({ unit: 'd', count: 2 });
});

it('shows no negative wait when the clocks disagree', () => {
  expect(spanOf(-5000)).toEqual({ unit: 's', count: 0 });
});

it('counts down to the last second and stops at zero', () => {
  expect(minutesAndSeconds(134_000)).toBe('02:14');
  expect(minutesAndSeconds(1)).toBe('00:01');
  expect(minutesAndSeconds(-1)).toBe('00:00');
});

it('calls a deadline soon within a quarter of an hour and late once it has come', () => {
  const now = 1_000_000_000;
  expect(urgencyOf(now + 16 * 60_000, now)).toBe('calm');
  expect(urgencyOf(now + 15 * 60_000, now)).toBe('soon');
  expect(urgencyOf(now, now)).toBe('late');
});
