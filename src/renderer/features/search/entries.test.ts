import { expect, it } from 'vitest';
import { searchKinds } from '../../state/search-kinds.ts';
import { type Entry, isSure } from './entries.ts';
import type { AllFound } from './use-found.ts';

/** What is found where only these kinds have answered what is typed now. */
const answered = (...kinds: readonly string[]) =>
  Object.fromEntries(
    searchKinds.map((kind) => [kind, { settled: kinds.includes(kind), failed: false }]),
  ) as unknown as AllFound;
const message = { id: 'messages-1', kind: 'messages' } as unknown as Entry;

it('takes the first hit once nothing can come before it any more', () => {
  expect(isSure(answered('messages'), 'all', message, false)).toBe(false);
  expect(isSure(answered('conversations', 'messages'), 'all', message, false)).toBe(false);
  expect(isSure(answered('customers', 'conversations', 'messages'), 'all', message, false)).toBe(true);
  expect(isSure(answered('messages'), 'messages', message, false)).toBe(true);
});

it('takes the hit that was gone to once its own kind has answered', () => {
  expect(isSure(answered('customers', 'conversations'), 'all', message, true)).toBe(false);
  expect(isSure(answered('messages'), 'all', message, true)).toBe(true);
});

it('waits for every kind while there is no hit, and for none that failed', () => {
  expect(isSure(answered('customers'), 'all', undefined, false)).toBe(false);
  expect(isSure(answered(...searchKinds), 'all', undefined, false)).toBe(true);
  const found = answered('customers', 'conversations');
  const failed = { ...found, messages: { ...found.messages, failed: true } };
  expect(isSure(failed, 'all', message, false)).toBe(true);
});
