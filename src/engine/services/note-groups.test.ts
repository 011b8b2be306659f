import { expect, it } from 'vitest';
import { createNoteGroups, type Notify } from './note-groups.ts';

const sound = { name: 'chime', volume: 70, inFront: true } as const;
const note = (conversationId: string, heard = true): Notify => ({
  note: { what: 'message', from: 'Maya', text: 'hello' },
  kind: 'mine',
  conversationId,
  sound: heard ? sound : null,
  inSight: false,
  mayReply: true,
});

it('shows a few one by one', () => {
  const grouped = createNoteGroups(() => 0);
  expect(grouped([note('a'), note('b'), note('c')])).toEqual([note('a'), note('b'), note('c')]);
});

it('tells many at once as one, with the sound of the loudest', () => {
  const grouped = createNoteGroups(() => 0);
  expect(grouped([note('a', false), note('b', false), note('c'), note('d', false)])).toEqual([
    {
      note: { what: 'many', count: 4, conversations: 4 },
      kind: 'mine',
      conversationId: null,
      sound,
      inSight: false,
      mayReply: false,
    },
  ]);
});

it('tells those that follow shortly after as one too, and one by one again after a rest', () => {
  let now = 0;
  const grouped = createNoteGroups(() => now);
  for (const id of ['a', 'b', 'c']) expect(grouped([note(id)])).toEqual([note(id)]);
  now = 9_000;
  expect(grouped([note('a')])[0]?.note).toEqual({ what: 'many', count: 4, conversations: 3 });
  now = 20_000;
  expect(grouped([note('a')])).toEqual([note('a')]);
});

it('leads to the conversation when all are of one', () => {
  const grouped = createNoteGroups(() => 0);
  for (const _n of [1, 2, 3]) grouped([note('a')]);
  expect(grouped([note('a')])[0]).toMatchObject({
    conversationId: 'a',
    note: { count: 4, conversations: 1 },
  });
});
