import { expect, it, vi } from 'vitest';
import { placeAfter } from './move-cursor.ts';

const query = { view: 'mine', sort: 'urgency', filter: '' } as const;
const list = (ids: string[], loaded = ids.length) => ({
  query,
  state: () => ({ total: ids.length }),
  row: (index: number) => (index < loaded && ids[index] ? { id: ids[index] } : undefined),
  rowAt: async (index: number) => (ids[index] ? { id: ids[index] } : undefined),
  indexOf: (id: string) => ids.slice(0, loaded).indexOf(id),
});
const nowhere = async () => ({ id: null, index: null });

it('goes to the next and the previous conversation, and stops at the ends', async () => {
  const three = list(['a', 'b', 'c']);
  expect(await placeAfter(three, { id: 'b', index: 1 }, 1, nowhere)).toEqual({ id: 'c', index: 2 });
  expect(await placeAfter(three, { id: 'b', index: 1 }, -1, nowhere)).toEqual({ id: 'a', index: 0 });
  expect(await placeAfter(three, { id: 'c', index: 2 }, 1, nowhere)).toBeNull();
});

it('begins at the top when nothing was chosen yet', async () => {
  expect(await placeAfter(list(['a', 'b']), null, 1, nowhere)).toEqual({ id: 'a', index: 0 });
});

it('follows a row that moved, rather than its old place', async () => {
  expect(await placeAfter(list(['x', 'y', 'a', 'b']), { id: 'a', index: 0 }, 1, nowhere)).toEqual({
    id: 'b',
    index: 3,
  });
});

it('takes the one that moved up when the conversation has left the view', async () => {
  const left = list(['a', 'c', 'd']);
  expect(await placeAfter(left, { id: 'b', index: 1 }, 1, nowhere)).toEqual({ id: 'c', index: 1 });
  expect(await placeAfter(left, { id: 'b', index: 1 }, -1, nowhere)).toEqual({ id: 'a', index: 0 });
});

it('asks for the neighbour of a row that is not loaded', async () => {
  const neighbour = vi.fn(async () => ({ id: 'z', index: 51 }));
  expect(await placeAfter(list(['a', 'b', 'c'], 2), { id: 'b', index: 1 }, 1, neighbour)).toEqual({
    id: 'z',
    index: 51,
  });
  expect(neighbour).toHaveBeenCalledWith({ ...query, id: 'b', step: 1 });
});

it('goes by pages, and stops at the last row and at the first', async () => {
  const ten = list([...'abcdefghij']);
  expect(await placeAfter(ten, { id: 'b', index: 1 }, 4, nowhere)).toEqual({ id: 'f', index: 5 });
  expect(await placeAfter(ten, { id: 'h', index: 7 }, 4, nowhere)).toEqual({ id: 'j', index: 9 });
  expect(await placeAfter(ten, { id: 'd', index: 3 }, -4, nowhere)).toEqual({ id: 'a', index: 0 });
  expect(await placeAfter(ten, { id: 'gone', index: 5 }, 2, nowhere)).toEqual({ id: 'h', index: 7 });
  expect(await placeAfter(ten, null, 4, nowhere)).toEqual({ id: 'e', index: 4 });
});

it.each([
  ['the last row', Number.POSITIVE_INFINITY, { id: 'c99999', index: 99_999 }],
  ['the first row', Number.NEGATIVE_INFINITY, { id: 'c0', index: 0 }],
])('goes to %s of a hundred thousand, most of which are not loaded', async (_, step, place) => {
  const ids = Array.from({ length: 100_000 }, (__, index) => `c${index}`);
  for (const cursor of [null, { id: 'c30', index: 30 }, { id: 'c70000', index: 70_000 }, place])
    expect(await placeAfter(list(ids, 50), cursor, step, nowhere)).toEqual(place);
});

it('goes nowhere in an empty view', async () => {
  for (const step of [1, Number.POSITIVE_INFINITY])
    expect(await placeAfter(list([]), { id: 'b', index: 1 }, step, nowhere)).toBeNull();
});
