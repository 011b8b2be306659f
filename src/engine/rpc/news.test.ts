import { expect, it } from 'vitest';
import { conversationId } from '../../../tests/support/engine-data.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { createNews } from './news.ts';

const id = conversationId(1);

/** A connected screen that reads as fast as it can. */
function screen(news = createNews()) {
  const leaving = new AbortController();
  const events: EngineEvent[] = [];
  const reading = (async () => {
    for await (const event of news.connect(leaving.signal)) events.push(event);
  })();
  return {
    news,
    events,
    leave: async () => {
      leaving.abort();
      await reading;
    },
  };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 60));

it('tells of a change at once, and of those in the same frame once', async () => {
  const { news, events, leave } = screen();
  await Promise.resolve();
  news.changed([{ topic: 'inbox' }, { topic: 'conversation', id }]);
  news.changed([{ topic: 'inbox' }, { topic: 'thread', id }]);
  await expect.poll(() => events.length).toBe(1);
  expect(events[0]).toEqual({
    type: 'changed',
    seq: 1,
    keys: [{ topic: 'inbox' }, { topic: 'conversation', id }, { topic: 'thread', id }],
  });
  news.changed([]);
  await soon();
  expect(events).toHaveLength(1);
  await leave();
});

it('gathers a flood into one event a frame', async () => {
  const { news, events, leave } = screen();
  await Promise.resolve();
  const started = performance.now();
  while (performance.now() - started < 100) {
    news.changed([{ topic: 'views' }]);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await soon();
  expect(events.length).toBeLessThan(12);
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  await leave();
});

it('says who is where to a screen that connects later', async () => {
  const { news, leave } = screen();
  const someone = { conversationId: id, agentId: conversationId(2), doing: 'viewing' as const };
  news.tell({ type: 'presence', conversationId: id, agents: [someone] });
  const late = screen(news);
  await expect.poll(() => late.events.length).toBe(1);
  expect(late.events).toEqual([{ type: 'presence', seq: 1, conversationId: id, agents: [someone] }]);
  news.forgetPresence();
  await expect.poll(() => late.events.length).toBe(2);
  expect(late.events[1]).toEqual({ type: 'presence', seq: 2, conversationId: id, agents: [] });
  expect(news.present(id)).toEqual([]);
  await leave();
  await late.leave();
});

it('keeps the newest presence and typing of a conversation, and every notice', async () => {
  const { news, events, leave } = screen();
  await Promise.resolve();
  const notice = { type: 'notice' as const, level: 'info' as const, values: {}, conversationId: null };
  news.tell({ type: 'presence', conversationId: id, agents: [] });
  news.tell({ ...notice, code: 'one' });
  news.tell({ type: 'typing', conversationId: id, until: 1 });
  news.tell({ ...notice, code: 'two' });
  news.tell({ type: 'typing', conversationId: id, until: 2 });
  await expect.poll(() => events.length).toBe(4);
  expect(events).toMatchObject([
    { type: 'presence' },
    { code: 'one' },
    { type: 'typing', until: 2 },
    { code: 'two' },
  ]);
  await leave();
});

it('leaves a hole in the sequence when a screen fell too far behind, so that it reads everything anew', async () => {
  const news = createNews();
  const leaving = new AbortController();
  const stream = news.connect(leaving.signal);
  const first = stream.next();
  news.changed(
    Array.from({ length: 1_500 }, (_, i) => ({ topic: 'thread' as const, id: conversationId(i) })),
  );
  const { value } = await first;
  expect(value).toMatchObject({ type: 'changed', seq: 2 });
  leaving.abort();
  expect((await stream.next()).done).toBe(true);
});

it('counts for each screen from one, and forgets those that have left', async () => {
  const news = createNews();
  const gone = screen(news);
  await Promise.resolve();
  news.changed([{ topic: 'inbox' }]);
  await expect.poll(() => gone.events.length).toBe(1);
  await gone.leave();
  const here = screen(news);
  await Promise.resolve();
  news.changed([{ topic: 'inbox' }]);
  await expect.poll(() => here.events.length).toBe(1);
  expect(here.events[0]?.seq).toBe(1);
  expect(gone.events).toHaveLength(1);
  await here.leave();
});
