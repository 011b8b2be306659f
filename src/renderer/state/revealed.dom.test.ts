import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hideValue, showValue, useRevealed } from './revealed.ts';

const value = (id: string, seconds: number) => ({
  ...{
    id,
    customerId: '019a0000-0000-7000-8000-000000000001',
    fact: 'email' as const,
    value: 'm@post.example',
  },
  seconds,
});
const shown = () => useRevealed.getState().shown?.id ?? null;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  hideValue();
  vi.useRealTimers();
});

it('forgets a value when its time is over, and not before', () => {
  showValue(value('one', 30));
  vi.advanceTimersByTime(29_999);
  expect(shown()).toBe('one');
  vi.advanceTimersByTime(1);
  expect(useRevealed.getState().shown).toBeNull();
});

it('shows one at a time, each for its own time', () => {
  showValue(value('one', 30));
  vi.advanceTimersByTime(20_000);
  showValue(value('two', 30));
  expect(shown()).toBe('two');
  vi.advanceTimersByTime(20_000);
  expect(shown()).toBe('two');
  vi.advanceTimersByTime(10_000);
  expect(shown()).toBeNull();
});
