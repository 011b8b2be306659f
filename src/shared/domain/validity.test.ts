import { expect, it } from 'vitest';
import { unfitnessOf } from './validity.ts';

it('may be said without bounds, and between them, and not outside', () => {
  expect(unfitnessOf(undefined, 5)).toBe(null);
  const bounded = { from: 10, until: 20 };
  expect(unfitnessOf(bounded, 9)).toEqual({ why: 'not-yet', at: 10 });
  expect(unfitnessOf(bounded, 10)).toBe(null);
  expect(unfitnessOf(bounded, 19)).toBe(null);
  expect(unfitnessOf(bounded, 20)).toEqual({ why: 'expired', at: 20 });
});

it('stops what was written with a version that was called back, and nothing else', () => {
  const recalled = { recalled: [7] };
  expect(unfitnessOf(recalled, 0, 7)).toEqual({ why: 'recalled', at: null });
  expect(unfitnessOf(recalled, 0, 6)).toBe(null);
  expect(unfitnessOf(recalled, 0)).toBe(null);
});

it('says first that it was withdrawn, which no time heals', () => {
  expect(unfitnessOf({ until: 1, withdrawnAt: 3, recalled: [1] }, 9, 1)).toEqual({ why: 'withdrawn', at: 3 });
});
