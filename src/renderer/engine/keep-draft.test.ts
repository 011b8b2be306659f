import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepDraft } from './keep-draft.ts';

type Written = { readonly text: string };
const text = (value: string): Written => ({ text: value });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function recorder() {
  const saved: string[] = [];
  return { saved, keeper: keepDraft<Written>({ save: async (written) => void saved.push(written.text) }) };
}

it('saves after a short rest, and only the newest text', async () => {
  const { saved, keeper } = recorder();
  keeper.write(text('H'));
  keeper.write(text('Hi'));
  await vi.advanceTimersByTimeAsync(299);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toEqual(['Hi']);
  expect(keeper.isSaved()).toBe(true);
});

it('saves within a second although typing never rests', async () => {
  const { saved, keeper } = recorder();
  for (let key = 0; key < 20; key += 1) {
    keeper.write(text('x'.repeat(key)));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saved.length).toBeGreaterThanOrEqual(2);
});

it('never lets an older text land after a newer one', async () => {
  const landed: string[] = [];
  const delays = [500, 10];
  const keeper = keepDraft<Written>({
    save: (written) =>
      new Promise((resolve) => {
        setTimeout(() => {
          landed.push(written.text);
          resolve();
        }, delays.shift());
      }),
  });
  keeper.write(text('older'));
  void keeper.flush();
  keeper.write(text('newer'));
  void keeper.flush();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(landed).toEqual(['older', 'newer']);
});

it('tries again when a save fails, without losing what was typed since', async () => {
  const saved: string[] = [];
  let broken = true;
  const keeper = keepDraft<Written>({
    save: async (written) => {
      if (broken) throw new Error('engine gone');
      saved.push(written.text);
    },
  });
  keeper.write(text('kept'));
  await vi.advanceTimersByTimeAsync(300);
  expect(keeper.isSaved()).toBe(false);
  keeper.write(text('kept and more'));
  broken = false;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saved).toEqual(['kept and more']);
});

it('saves nothing any more once the text was sent', async () => {
  const { saved, keeper } = recorder();
  keeper.write(text('sent'));
  await keeper.forget();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(saved).toEqual([]);
});

/** A keeper whose saves end when the test says so. */
function slow() {
  const saves: { text: string; end: (how: 'saved' | 'failed') => void }[] = [];
  const keeper = keepDraft<Written>({
    save: ({ text: saved }) =>
      new Promise((resolve, reject) => {
        saves.push({
          text: saved,
          end: (how) => (how === 'saved' ? resolve() : reject(new Error('engine gone'))),
        });
      }),
  });
  return { saves, keeper };
}

it('keeps what is written while what was sent is still being saved', async () => {
  const { saves, keeper } = slow();
  keeper.write(text('sent'));
  void keeper.flush();
  const forgotten = keeper.forget();
  keeper.write(text('new'));
  saves[0]?.end('saved');
  await forgotten;
  expect(keeper.isSaved()).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saves.map((one) => one.text)).toEqual(['sent', 'new']);
  saves[1]?.end('saved');
  await keeper.flush();
  expect(keeper.isSaved()).toBe(true);
});

it('does not try again to save what was sent, whoever waits for it', async () => {
  const { saves, keeper } = slow();
  keeper.write(text('sent'));
  void keeper.flush();
  void keeper.flush();
  const forgotten = keeper.forget();
  saves[0]?.end('failed');
  await forgotten;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(saves.map((one) => one.text)).toEqual(['sent']);
  expect(keeper.isSaved()).toBe(true);
});
