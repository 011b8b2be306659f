import { expect, it } from 'vitest';
import { type ForeignAction, type ForeignTarget, withForeign } from './foreign-names.ts';
import type { MacroAction } from './macro-action.ts';

const queue = '01970000-0000-7000-8000-000000000001';
const agent = '01970000-0000-7000-8000-000000000002';
const status: MacroAction = { type: 'status', status: 'pending' };
const go: MacroAction = { type: 'go', to: 'next' };
const named = (id: string, at: number, more: Partial<ForeignAction> = {}): ForeignAction => ({
  kind: 'group',
  id,
  field: 'group_id',
  at,
  ...more,
});
const asks = { subject: 'About it', text: 'Can you look?' };

it('puts what was chosen where the other system did it', () => {
  const targets: Record<string, ForeignTarget> = {
    a: { to: 'queue', id: queue },
    b: { to: 'agent', id: agent },
    c: { to: 'tag', tag: 'handed' },
    d: { to: 'nothing' },
  };
  const foreign = [
    named('a', 0),
    named('b', 1),
    named('c', 1),
    named('d', 2),
    named('e', 2),
    named('a', 2, { asks }),
  ];
  const made = withForeign([status, go], foreign, ({ id }) => targets[id] ?? null);
  expect(made.actions).toEqual([
    { type: 'group', groupId: queue },
    status,
    { type: 'assign', to: agent },
    { type: 'tags', add: ['handed'], remove: [] },
    go,
    { type: 'side', groupId: queue, ...asks },
  ]);
  expect(made.leftOut.map(({ id }) => id)).toEqual(['d']);
  expect(made.undecided.map(({ id }) => id)).toEqual(['e']);
});

it('asks nobody but a team', () => {
  for (const target of [
    { to: 'agent', id: agent },
    { to: 'tag', tag: 'x' },
  ] as const)
    expect(withForeign([], [named('a', 0, { asks })], () => target)).toMatchObject({
      actions: [],
      leftOut: [{ id: 'a' }],
    });
});
