import { expect, it } from 'vitest';
import { reachable } from './reachable.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const beside = { x: 1440, y: 0, width: 2560, height: 1440 };
const window = { x: 1600, y: 100, width: 1200, height: 800 };

it('opens where it was while that screen is there', () => {
  expect(reachable(window, [laptop, beside])).toBe(true);
});

it('does not open on a screen that is gone', () => {
  expect(reachable(window, [laptop])).toBe(false);
});

it('does not open with its title out of reach', () => {
  expect(reachable({ ...window, x: 100, y: -300 }, [laptop])).toBe(false);
  expect(reachable({ ...window, x: 1400, y: 10 }, [laptop])).toBe(false);
});
