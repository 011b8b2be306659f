import { expect, it, vi } from 'vitest';
import { placeAfter } from './move-cursor.ts';

const query = { view: 'mine', sort: 'urgency', filter: '' } as const;
const list = (ids: string[], loaded = ids.length) => ({
  query,
  state: () => ({ total: ids.length }),
  row: (index: number) => (index < loaded && ids[index] ? { id: ids[index] } : undefined),
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

it('goes nowhere in an empty view', async () => {
  expect(await placeAfter(list([]), { id: 'b', index: 1 }, 1, nowhere)).toBeNull();
});
