import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

/** A pace over a clock that stands until it is moved. */
function paced() {
  let at = 1_000;
  const pace = createPace(() => at);
  /** Items of `each` ms until the time is up, then `tail` ms for the commit: how long the whole took. */
  function transaction(each: number, tail: (items: number) => number): number {
    const began = at;
    const stretch = pace.begin();
    do at += each;
    while (stretch.goesOn());
    at += tail(at - began);
    stretch.end();
    return at - began;
  }
  return { pace, transaction, pass: (ms: number) => (at += ms) };
}

it('cuts bulk work short while screens ask, and gives it room again when they are quiet', () => {
  const { pace, transaction, pass } = paced();
  const alone = transaction(0.05, () => 0.2);
  pace.asked();
  expect(pace.pressed()).toBe(true);
  const pressed = transaction(0.05, () => 0.2);
  expect(pressed).toBeLessThan(1.5);
  expect(alone).toBeGreaterThan(3 * pressed);
  pass(5_000);
  expect(pace.pressed()).toBe(false);
  expect(transaction(0.05, () => 0.2)).toBeGreaterThan(3 * pressed);
});

it('learns what settling and committing cost', () => {
  const { pace, transaction } = paced();
  let last = 0;
  for (let i = 0; i < 60; i += 1) {
    pace.asked();
    last = transaction(0.02, (items) => items * 3);
  }
  expect(last).toBeGreaterThan(0.8);
  expect(last).toBeLessThan(1.6);
});

it('lets every transaction have one item, however long that takes', () => {
  const { pace, transaction } = paced();
  pace.asked();
  expect(transaction(40, () => 1)).toBe(41);
});
