import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBriefClipboard } from './brief-clipboard.ts';

let text = '';
const system = {
  readText: () => text,
  writeText: (next: string) => {
    text = next;
  },
  clear: () => {
    text = '';
  },
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('takes a text away again after its time', async () => {
  await createBriefClipboard(system).copy('maya@mail.example', 30);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(text).toBe('maya@mail.example');
  await vi.advanceTimersByTimeAsync(1);
  expect(text).toBe('');
});

it('leaves alone what was copied since', async () => {
  await createBriefClipboard(system).copy('maya@mail.example', 30);
  text = 'something else';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(text).toBe('something else');
});

it('counts anew from another copy, and takes it away when the app ends', async () => {
  const brief = createBriefClipboard(system);
  await brief.copy('one', 30);
  await vi.advanceTimersByTimeAsync(20_000);
  await brief.copy('two', 30);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(text).toBe('two');
  await brief.clear();
  expect(text).toBe('');
});
