import { expect, it } from 'vitest';
import { aMessage } from './a-message.ts';
import { threadRows } from './thread-rows.ts';

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
