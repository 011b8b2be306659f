import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Draft } from '../../../shared/contract/draft-views.ts';
import { secretMark } from '../../../shared/domain/secrets/secret-mark.ts';
import { liveDraft } from './live-draft.ts';
import { nothingWritten, type Written } from './written.ts';

const written = (text: string): Written => ({ ...nothingWritten, text });
const saved = (text: string, updatedAt: number): Draft => ({
  ...nothingWritten,
  text,
  updatedAt,
  secrets: [],
  mode: 'reply',
  conversationId: '00000000-0000-7000-8000-000000000001',
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(1_000_000);
});
afterEach(() => {
  vi.useRealTimers();
});

function started() {
  const saves: string[] = [];
  const draft = liveDraft({
    save: async ({ text }) => {
      saves.push(text);
      return null;
    },
  });
  return { draft, saves };
}

it('shows the draft that was kept', () => {
  const { draft } = started();
  draft.adopt(saved('from yesterday', 5));
  expect(draft.read().text).toBe('from yesterday');
});

it('joins what was typed before the engine answered with what it held', async () => {
  const { draft, saves } = started();
  draft.write(written('H'));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saves).toEqual([]);
  draft.adopt(saved('from yesterday', 5));
  expect(draft.read().text).toBe('from yesterday\nH');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saves).toEqual(['from yesterday\nH']);
});

it('does not let an older draft overtake what is being typed', async () => {
  const { draft } = started();
  draft.adopt(null);
  draft.write(written('newer'));
  draft.adopt(saved('older', 999_999));
  expect(draft.read().text).toBe('newer');
  await draft.flush();
  draft.adopt(saved('older', 999_999));
  expect(draft.read().text).toBe('newer');
});

it('does not bring back what was just sent', async () => {
  const { draft, saves } = started();
  draft.adopt(null);
  draft.write(written('sent'));
  expect((await draft.take()).text).toBe('sent');
  draft.adopt(saved('sent', 999_990));
  expect(draft.read().text).toBe('');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saves).toEqual([]);
});

it('does not bring back what was still being saved when it was sent', async () => {
  let savedNow: (kept: null) => void = () => {};
  const draft = liveDraft({
    save: () =>
      new Promise((resolve) => {
        savedNow = resolve;
      }),
  });
  draft.adopt(null);
  draft.write(written('sent'));
  await vi.advanceTimersByTimeAsync(400);
  const taken = draft.take();
  await vi.advanceTimersByTimeAsync(7);
  savedNow(null);
  expect((await taken).text).toBe('sent');
  // What the engine saved just then, heard of afterwards.
  draft.adopt(saved('sent', 1_000_407));
  expect(draft.read().text).toBe('');
});

it('takes over what comes back when a message is taken back', async () => {
  const { draft } = started();
  draft.adopt(null);
  draft.write(written('sent'));
  await draft.take();
  draft.adopt(saved('sent', 1_000_001));
  expect(draft.read().text).toBe('sent');
});

it('empties when the draft was sent or discarded elsewhere, but not in the middle of typing', async () => {
  const { draft } = started();
  draft.adopt(null);
  draft.write(written('typed here'));
  await draft.flush();
  draft.adopt(null);
  expect(draft.read().text).toBe('typed here');
  await vi.advanceTimersByTimeAsync(10_000);
  draft.adopt(null);
  expect(draft.read().text).toBe('');
});

it('knows where one was writing, at the end of what nobody has been in, and never beyond it', async () => {
  const { draft } = started();
  draft.adopt(saved('from yesterday', 5));
  expect(draft.caret()).toBe(14);
  draft.moveCaret(4);
  expect(draft.caret()).toBe(4);
  draft.write(written('fr'));
  expect(draft.caret()).toBe(2);
  await draft.take();
  draft.write(written('Another'));
  expect(draft.caret()).toBe(7);
});

it('keeps a secret in the window though the engine keeps a mark in its place, and says so', async () => {
  const secrets = [{ kind: 'seed-phrase', at: 6 }] as const;
  const heard = vi.fn();
  const draft = liveDraft({ save: async () => ({ secrets: [...secrets], updatedAt: Date.now() }) });
  draft.subscribe(heard);
  draft.adopt(null);
  draft.write(written('Never twelve words'));
  await draft.flush();
  expect(heard).toHaveBeenCalledTimes(2);
  expect(draft.withheld()).toEqual({ secrets, here: true });
  const kept = { ...saved(`Never ${secretMark}`, Date.now()), secrets: [...secrets] };
  draft.adopt(kept);
  expect(draft.read().text).toBe('Never twelve words');
  // Another window went on with what the engine has.
  draft.adopt({ ...kept, text: `Never ever ${secretMark}`, updatedAt: Date.now() + 1 });
  expect(draft.read().text).toBe(`Never ever ${secretMark}`);
  expect(draft.withheld()).toEqual({ secrets, here: false });
  draft.write(written(`Never ever ${secretMark}!`));
  await draft.flush();
  expect(draft.withheld()).toEqual({ secrets, here: false });
  await draft.take();
  expect(draft.withheld()).toBeNull();
});
