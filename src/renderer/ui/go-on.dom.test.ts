import { beforeEach, expect, it, vi } from 'vitest';
import type { Going } from '../../shared/domain/macro-action.ts';
import { useWorkspace } from '../state/workspace.ts';
import { goOn, nearestTo } from './go-on.ts';

const { neighbour } = vi.hoisted(() => ({ neighbour: vi.fn() }));
vi.mock('../engine/client.ts', () => ({ engine: { inbox: { neighbour } } }));

const activeAfter = (to: Going, nearest: string | null, done = 'this'): string | null => {
  goOn(done, to, nearest);
  return useWorkspace.getState().activeId;
};
beforeEach(() => useWorkspace.setState({ activeId: 'this' }));

it.each([
  ['stay', 'that', 'this'],
  ['next', 'that', 'that'],
  ['next', null, 'this'],
  ['close-tab', 'that', null],
] as const)('what comes next is to %s, with %s beside: %s is open then', (to, nearest, open) => {
  expect(activeAfter(to, nearest)).toBe(open);
});

it.each(['next', 'close-tab'] as const)('leaves whoever has gone elsewhere meanwhile there: %s', (to) => {
  expect(activeAfter(to, 'that', 'another')).toBe('this');
});

it.each([
  [{ 1: 'below', '-1': 'above' }, 'below'],
  [{ '-1': 'above' }, 'above'],
  [{}, null],
])('finds the nearest in the view, at its end the one before: %j', async (beside, expected) => {
  neighbour.mockImplementation(async ({ step }) => ({ id: Object(beside)[step] ?? null, index: null }));
  expect(await nearestTo('this')).toBe(expected);
});
