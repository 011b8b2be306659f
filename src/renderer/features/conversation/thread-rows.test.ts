import { expect, it } from 'vitest';
import { aMessage } from './a-message.ts';
import { handOverOf, sameRows, stretches, threadRows } from './thread-rows.ts';

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

const understood = { topic: '', summary: '', articles: [], answers: [] };
const handOver = (ordinal: number, lines: number) =>
  aMessage(ordinal, {
    ...{ kind: 'event', author: { kind: 'bot', id: null } },
    event: { type: 'chatbot', why: 'asked', understood, lines },
  });

it('folds what was said to the chatbot into its hand-over, as much of it as is loaded, and nothing else', () => {
  const bot = { author: { kind: 'bot', id: null } } as const;
  const before = aMessage(1);
  const transcript = [aMessage(2), aMessage(3, bot), aMessage(4)];
  const after = [aMessage(6), aMessage(7, agent)];
  const rows = threadRows([before, ...transcript, handOver(5, 3), ...after], null);
  expect(shape(rows)).toEqual(['day', 'run of 1', 'chatbot', 'run of 1', 'run of 1']);
  expect(rows[2]).toMatchObject({ lines: transcript, ordinal: 5 });
  const tail = threadRows([...transcript.slice(2), handOver(5, 3), ...after], null);
  expect(tail[1]).toMatchObject({ kind: 'chatbot', lines: transcript.slice(2) });
  expect(sameRows(tail, rows)).toBe(false);
  // Of another conversation that was merged into this one, the ordinals are its own.
  const elsewhere = aMessage(4, { conversationId: '00000000-0000-7000-8000-000000000999' });
  expect(shape(threadRows([elsewhere, handOver(5, 3)], null))).toEqual(['day', 'run of 1', 'chatbot']);
});

it('marks a hand-over that nobody has seen', () => {
  const rows = threadRows([aMessage(1), aMessage(2, agent), aMessage(3), handOver(4, 1), aMessage(5)], 2);
  expect(shape(rows)).toEqual(['day', 'run of 1', 'run of 1', 'unread', 'chatbot', 'run of 1']);
});

it('says in which hand-over a line stands', () => {
  const line = aMessage(3);
  const messages = [aMessage(1), aMessage(2), line, handOver(4, 2), aMessage(5)];
  expect(handOverOf(messages, line)?.ordinal).toBe(4);
  expect(handOverOf(messages, aMessage(1))).toBeUndefined();
  expect(handOverOf(messages, aMessage(5))).toBeUndefined();
});
