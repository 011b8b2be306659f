import { expect, it } from 'vitest';
import { createPresence } from './presence.ts';

it('tells the hub of all windows together, of a conversation in two by what is done there', () => {
  const told: unknown[] = [];
  const presence = createPresence(() => ({ presence: (here) => told.push(here) }));
  const at = (conversationId: string, doing: 'viewing' | 'replying') => ({ conversationId, doing });

  presence.set({ window: 'main', here: [at('maya', 'viewing'), at('tom', 'viewing')] });
  presence.set({ window: 'second', here: [at('maya', 'replying')] });
  expect(told.at(-1)).toEqual([at('maya', 'replying'), at('tom', 'viewing')]);
  presence.set({ window: 'main', here: [] });
  expect(told.at(-1)).toEqual([at('maya', 'replying')]);
  presence.set({ window: 'second', here: [] });
  expect(told.at(-1)).toEqual([]);
});

it('forgets a window that crashed, and not one that has connected again meanwhile', () => {
  const told: unknown[] = [];
  const presence = createPresence(() => ({ presence: (here) => told.push(here) }));
  const maya = { conversationId: 'maya', doing: 'replying' as const };
  const first = new AbortController();
  const second = new AbortController();

  presence.attend('second', first.signal);
  presence.set({ window: 'second', here: [maya] });
  presence.attend('second', second.signal);
  expect(told.at(-1)).toEqual([]);
  presence.set({ window: 'second', here: [maya] });
  first.abort();
  expect(told.at(-1)).toEqual([maya]);
  second.abort();
  expect(told.at(-1)).toEqual([]);
});
