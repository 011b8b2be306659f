import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepStill } from './keep-still.ts';

const element = document.createElement('div');
let held = false;
let end = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  held = false;
  end = keepStill({ hold: () => (held = true), letGo: () => (held = false) }, element);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

const happens = (event: string) => element.dispatchEvent(new Event(event));

it('holds the rows while the pointer moves over them, and lets go once it rests', () => {
  happens('pointermove');
  vi.advanceTimersByTime(300);
  happens('pointermove');
  vi.advanceTimersByTime(300);
  expect(held).toBe(true);
  vi.advanceTimersByTime(200);
  expect(held).toBe(false);
});

it('lets news in now and then under a pointer that never rests', () => {
  const seen = new Set<boolean>();
  for (let passed = 0; passed < 4_000; passed += 100) {
    happens('pointermove');
    vi.advanceTimersByTime(100);
    seen.add(held);
  }
  expect([...seen]).toEqual([true, false]);
});

it('lets go after a press, not before the row was told of it', () => {
  happens('pointermove');
  happens('pointerdown');
  let asPressed = false;
  element.addEventListener('auxclick', () => (asPressed = held), { once: true });
  happens('auxclick');
  expect(asPressed).toBe(true);
  vi.advanceTimersByTime(0);
  expect(held).toBe(false);
});

it('lets go when the pointer leaves, and when the list does', () => {
  happens('pointermove');
  happens('pointerleave');
  expect(held).toBe(false);
  happens('pointermove');
  end();
  expect(held).toBe(false);
});
