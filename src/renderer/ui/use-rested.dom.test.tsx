import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useRested } from './use-rested.ts';

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('tells what is written once the writing rests, and rests then itself', async () => {
  let drawn = 0;
  let told: unknown;
  function Probe({ text }: { text: string }) {
    drawn += 1;
    told = useRested({ words: text.split(' ') }, 250);
    return null;
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const draw = (text: string) => act(async () => root.render(<Probe text={text} />));
  await draw('Send');
  await draw('Send it');
  expect(told).toEqual({ words: ['Send'] });
  await act(async () => vi.advanceTimersByTime(300));
  expect(told).toEqual({ words: ['Send', 'it'] });
  const before = drawn;
  for (let n = 0; n < 10; n += 1) await act(async () => vi.advanceTimersByTime(300));
  expect(drawn).toBe(before);
  await act(async () => root.unmount());
});
