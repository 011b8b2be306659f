import { expect, it } from 'vitest';
import { patienceMs } from '../../shared/wire/mutations.ts';
import { createHeldTime } from './held-time.ts';

const time = { wall: 1_000_000_000, monotonic: 5_000 };
const clock = { now: () => time.wall, monotonic: () => time.monotonic };
const year = 365 * 24 * 3_600_000;
const pass = (ms: number, wallToo = true) => {
  time.monotonic += ms;
  if (wallToo) time.wall += ms;
};
const written = () => ({ key: 'a', createdAt: time.wall, heldMs: 0 });

it('counts what really passed, whatever the wall clock does', () => {
  const held = createHeldTime(clock);
  held.begin('a');
  const row = written();
  pass(4_000);
  expect(held.heldMs(row)).toBe(4_000);
  time.wall -= year;
  expect(held.heldMs(row)).toBe(4_000);
  time.wall += year;
});

it('counts sleep, during which the monotonic clock stands still', () => {
  const held = createHeldTime(clock);
  held.begin('a');
  const row = written();
  time.wall += 60_000;
  expect(held.heldMs(row)).toBe(60_000);
});

it('counts across restarts by the wall clock', () => {
  const row = written();
  pass(9_000);
  expect(createHeldTime(clock).heldMs(row)).toBe(9_000);
});

it('takes a message for stale when the clock went back over a restart', () => {
  const row = { ...written(), heldMs: 2_000 };
  time.wall -= year;
  expect(createHeldTime(clock).heldMs(row)).toBe(patienceMs + 1);
  time.wall += year;
});

it('never holds a message longer than an undo delay may be', () => {
  const held = createHeldTime(clock);
  const row = { key: 'a', holdUntil: time.wall + year };
  expect(held.untilRelease(row)).toBe(60_000);
  pass(59_000, false);
  expect(held.untilRelease(row)).toBe(1_000);
  pass(2_000, false);
  expect(held.untilRelease(row)).toBe(0);
});
