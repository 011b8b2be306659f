import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { keepFewThreads } from './few-threads.ts';
import { q } from './queries.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const keyOf = (n: number) => q.conversation.thread.queryKey({ input: { id: idOf(n), limit: 50 } });

it('keeps the conversations seen last and every one that is on screen, however many were opened', () => {
  vi.useFakeTimers();
  const client = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } });
  const stop = keepFewThreads(client);
  const open = new QueryObserver(client, { queryKey: keyOf(0), queryFn: () => [], enabled: false });
  const leave = open.subscribe(() => {});
  for (let n = 0; n < 200; n += 1) {
    vi.advanceTimersByTime(1_100);
    client.setQueryData(keyOf(n), { messages: [], more: false });
  }
  vi.advanceTimersByTime(2_000);
  const kept = client.getQueryCache().findAll({ queryKey: q.conversation.thread.key() });
  expect(kept).toHaveLength(41);
  expect(client.getQueryData(keyOf(0))).toBeDefined();
  expect(client.getQueryData(keyOf(199))).toBeDefined();
  expect(client.getQueryData(keyOf(100))).toBeUndefined();
  leave();
  stop();
  vi.useRealTimers();
});
