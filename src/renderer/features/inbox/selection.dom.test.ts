import { beforeEach, expect, it, vi } from 'vitest';
import { useWorkspace } from '../../state/workspace.ts';
import type { ListWindow } from './list-window.ts';

const ids = vi.fn(async ({ offset = 0 }: { offset?: number }) => ({
  ids: Array.from({ length: 5_000 }, (_, index) => `c${offset + index}`),
  total: 100_000,
}));
vi.mock('../../engine/client.ts', () => ({ engine: { inbox: { ids } } }));
const { selectTo } = await import('./selection.ts');

/** A list of 100,000 of which the first fifty are loaded. */
const list = {
  query: { view: 'all', sort: 'newest', filter: '' },
  row: (index: number) => (index < 50 ? { id: `c${index}` } : undefined),
  indexOf: (id: string) => (Number(id.slice(1)) < 50 ? Number(id.slice(1)) : -1),
} as unknown as ListWindow;

beforeEach(() => {
  ids.mockClear();
  useWorkspace.setState({ selected: new Set(), cursor: { id: 'c2', index: 2 } });
});

it('selects the rows up to one, without asking where they are loaded', async () => {
  await selectTo(list, 5);
  expect([...useWorkspace.getState().selected]).toEqual(['c2', 'c3', 'c4', 'c5']);
  expect(ids).not.toHaveBeenCalled();
});

it('selects rows that are not loaded, far down too', async () => {
  useWorkspace.setState({ cursor: { id: 'c90000', index: 90_000 } });
  await selectTo(list, 89_998);
  expect([...useWorkspace.getState().selected]).toEqual(['c89998', 'c89999', 'c90000']);
  expect(ids).toHaveBeenCalledWith({ ...list.query, offset: 89_998 });
});
