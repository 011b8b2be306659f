import { expect, it } from 'vitest';
import { aMessage } from './a-message.ts';
import { sameRows, stretches, threadRows } from './thread-rows.ts';

const agent = { author: { kind: 'agent', id: '00000000-0000-7000-8000-000000000777' } } as const;
const shape = (rows: ReturnType<typeof threadRows>) =>
  rows.map((row) => (row.kind === 'run' ? `run of ${row.messages.length}` : row.kind));

it('draws what one person wrote in one go under one name', () => {
  const rows = threadRows([aMessage(1), aMessage(2), aMessage(3, agent), aMessage(4)], null);
  expect(shape(rows)).toEqual(['day', 'run of 2', 'run of 1', 'run of 1']);
});

it('begins anew after a pause, and when a note follows a reply', () => {
  const rows = threadRows(
    [aMessage(1), aMessage(2), aMessage(9), aMessage(10, agent), aMessage(11, { ...agent, kind: 'note' })],
    null,
  );
  expect(shape(rows)).toEqual(['day', 'run of 2', 'run of 1', 'run of 1', 'run of 1']);
});

it('draws a line for each day, and events by themselves', () => {
  const nextDay = new Date(2026, 10, 4, 0, 1).getTime();
  const rows = threadRows(
    [
      aMessage(1),
      aMessage(2, { kind: 'event', event: { type: 'created' } }),
      aMessage(3, { createdAt: nextDay }),
    ],
    null,
  );
  expect(shape(rows)).toEqual(['day', 'run of 1', 'event', 'day', 'run of 1']);
});

it('marks where the unseen messages begin, once', () => {
  expect(shape(threadRows([aMessage(1), aMessage(2), aMessage(3)], 1))).toEqual([
    'day',
    'run of 1',
    'unread',
    'run of 2',
  ]);
  expect(shape(threadRows([aMessage(1), aMessage(2)], 2))).toEqual(['day', 'run of 2']);
  expect(shape(threadRows([aMessage(1), aMessage(2, agent), aMessage(3)], 1))).toEqual([
    'day',
    'run of 1',
    'run of 1',
    'run of 1',
  ]);
});

it('cuts the thread at the same places whatever older messages come in front', () => {
  const messages = Array.from({ length: 130 }, (_, n) => aMessage(n + 1));
  const before = stretches(threadRows(messages.slice(59), null));
  const after = stretches(threadRows(messages, null));
  expect(before.map(({ key }) => key)).toEqual([1, 2, 3]);
  expect(after.map(({ key }) => key)).toEqual([0, 1, 2, 3]);
  expect(sameRows(before[2]?.rows ?? [], after[3]?.rows ?? [])).toBe(true);
});

it('keeps what is queued with the newest, and sees when a message changed', () => {
  const sent = aMessage(41);
  const queued = aMessage(999, { ...agent, ordinal: null, delivery: 'queued' });
  const rows = threadRows([sent, queued], null);
  expect(stretches(rows)).toHaveLength(1);
  expect(sameRows(rows, threadRows([sent, queued], null))).toBe(true);
  expect(sameRows(rows, threadRows([sent, { ...queued, delivery: 'sending' }], null))).toBe(false);
});
