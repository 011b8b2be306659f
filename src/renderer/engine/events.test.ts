import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it, vi } from 'vitest';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { onNotice, takeEvent } from './events.ts';
import { useLive } from './live.ts';
import { q } from './queries.ts';

const id = '00000000-0000-7000-8000-000000000001';
const other = '00000000-0000-7000-8000-000000000002';
let client: QueryClient;
const stale = (queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.isInvalidated;

const views = q.inbox.views.queryKey({ input: {} });
const page = q.inbox.list.queryKey({ input: { view: 'mine', offset: 50 } });
const thread = q.conversation.thread.queryKey({ input: { id, limit: 50 } });
const otherThread = q.conversation.thread.queryKey({ input: { id: other, limit: 50 } });

beforeEach(() => {
  client = new QueryClient();
  for (const queryKey of [views, page, thread, otherThread]) client.setQueryData(queryKey, {} as never);
});

const changed = (seq: number, keys: Extract<EngineEvent, { type: 'changed' }>['keys']): EngineEvent => ({
  type: 'changed',
  seq,
  keys,
});

it('refetches just what changed: one conversation’s thread, not its neighbour’s', () => {
  takeEvent(changed(1, [{ topic: 'thread', id }]), 1, client);
  expect(stale(thread)).toBe(true);
  expect([stale(otherThread), stale(views), stale(page)]).toEqual([false, false, false]);
});

it('refetches every page of every list when the inbox changed', () => {
  takeEvent(changed(1, [{ topic: 'inbox' }]), 1, client);
  expect(stale(page)).toBe(true);
  expect(stale(views)).toBe(false);
});

it.each([
  { topic: 'conversation', id },
  { topic: 'signals' },
  { topic: 'freezes' },
  { topic: 'customer', id: other },
] as const)('asks anew how surely a customer has to show who they are after %j', (key) => {
  const need = q.freezes.identityNeed.queryKey({ input: { conversationId: id } });
  client.setQueryData(need, {} as never);
  takeEvent(changed(1, [key]), 1, client);
  expect(stale(need)).toBe(true);
});

it('refetches everything when an event is missing', () => {
  takeEvent(changed(3, [{ topic: 'views' }]), 2, client);
  expect([stale(views), stale(page), stale(thread)]).toEqual([true, true, true]);
});

it('keeps who is where, and forgets those who left', () => {
  const here = { conversationId: id, agentId: other, doing: 'viewing' } as const;
  takeEvent({ type: 'presence', seq: 1, conversationId: id, agents: [here] }, 1, client);
  expect(useLive.getState().presence[id]).toEqual([here]);
  takeEvent({ type: 'presence', seq: 2, conversationId: id, agents: [] }, 2, client);
  expect(useLive.getState().presence).toEqual({});
});

it('forgets that a customer types when the time is over', () => {
  vi.useFakeTimers();
  takeEvent({ type: 'typing', seq: 1, conversationId: id, until: Date.now() + 3000 }, 1, client);
  expect(useLive.getState().typingUntil).toHaveProperty(id);
  vi.advanceTimersByTime(3500);
  expect(useLive.getState().typingUntil).toEqual({});
  vi.useRealTimers();
});

it('passes notices on', () => {
  const heard = vi.fn();
  const stop = onNotice(heard);
  const notice = {
    type: 'notice',
    seq: 1,
    level: 'warning',
    code: 'x',
    values: {},
    conversationId: null,
  } as const;
  takeEvent(notice, 1, client);
  stop();
  takeEvent({ ...notice, seq: 2 }, 2, client);
  expect(heard).toHaveBeenCalledTimes(1);
});
