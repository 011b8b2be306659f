import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useGathered } from './use-gathered.ts';

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('tells the first at once, what comes while it rests together, and nothing twice or late', async () => {
  const told: (readonly number[])[] = [];
  let come: (things: readonly number[]) => void = () => {};
  function Probe() {
    come = useGathered<number>(5_000, (things) => void told.push(things));
    return null;
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<Probe />));

  come([1]);
  expect(told).toEqual([[1]]);
  for (const thing of [2, 3, 4]) come([thing]);
  vi.advanceTimersByTime(4_999);
  expect(told).toEqual([[1]]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([[1], [2, 3, 4]]);
  // After a rest in which nothing came the next is told at once again.
  vi.advanceTimersByTime(5_000);
  come([5]);
  expect(told).toEqual([[1], [2, 3, 4], [5]]);
  come([6]);
  await act(async () => root.unmount());
  vi.advanceTimersByTime(10_000);
  expect(told).toHaveLength(3);
});
