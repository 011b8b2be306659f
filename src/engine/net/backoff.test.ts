import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffMs, connectionBackoff, parseRetryAfter } from './backoff.ts';

it('waits longer at most with each attempt, and never beyond the cap', () => {
  const longest = (attempt: number) => backoffMs(attempt, connectionBackoff, null, () => 1);
  expect([0, 1, 2, 3].map(longest)).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect(longest(5)).toBe(30_000);
  expect(longest(5_000)).toBe(30_000);
});

it('spreads workstations over the whole range', () => {
  expect(backoffMs(3, connectionBackoff, null, () => 0)).toBe(200);
  expect(backoffMs(3, connectionBackoff, null, () => 0.5)).toBe(4_000);
});

it('never comes back before Retry-After, unless that is absurd', () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.nat(600_000),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, asked, dice) => {
        const wait = backoffMs(attempt, connectionBackoff, asked, () => dice);
        return wait >= asked && wait <= asked + 2_000;
      },
    ),
    { verbose: true },
  );
  expect(backoffMs(0, connectionBackoff, 10 ** 12, () => 0)).toBe(900_000);
});

it('reads Retry-After as seconds or as a date by the hub own clock', () => {
  const now = Date.parse('2026-05-01T12:00:00Z');
  expect(parseRetryAfter('120', null, now)).toBe(120_000);
  expect(parseRetryAfter('Fri, 01 May 2026 12:00:30 GMT', 'Fri, 01 May 2026 12:00:00 GMT', 0)).toBe(30_000);
  expect(parseRetryAfter('Fri, 01 May 2026 12:00:30 GMT', null, now)).toBe(30_000);
  expect(parseRetryAfter('Fri, 01 May 2026 11:00:00 GMT', null, now)).toBe(0);
  expect(parseRetryAfter('soon', null, now)).toBeNull();
  expect(parseRetryAfter(null, null, now)).toBeNull();
});
