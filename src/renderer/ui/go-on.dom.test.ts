import { beforeEach, expect, it } from 'vitest';
import type { Going } from '../../shared/domain/macro-action.ts';
import { useWorkspace } from '../state/workspace.ts';
import { goOn } from './go-on.ts';

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
