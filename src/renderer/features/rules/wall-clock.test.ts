import { expect, it } from 'vitest';
import { clockOf, minuteOf } from './wall-clock.ts';

it('writes minutes of a day as a time field does, and reads them back', () => {
  expect([0, 570, 1439].map(clockOf)).toEqual(['00:00', '09:30', '23:59']);
  // The end of a day stands where the next begins.
  expect(clockOf(1440)).toBe('00:00');
  for (const minute of [0, 570, 1439]) expect(minuteOf(clockOf(minute))).toBe(minute);
  expect(minuteOf('')).toBeNull();
});
