import { expect, it } from 'vitest';
import type { MacroHit } from '../../../shared/contract/hits.ts';
import { macroTree, shelvesOf } from './macro-tree.ts';

const macro = (title: string, ...folder: string[]) => ({ id: title, title, folder }) as unknown as MacroHit;

it('puts macros into the folders that they name, nested as deep as they go', () => {
  const tree = macroTree([
    macro('Greeting'),
    macro('Wrong network', 'Deposits', 'Recovery'),
    macro('Ask for the hash', 'Deposits'),
    macro('Delay', 'Withdrawals'),
  ]);
  expect(tree.macros.map(({ title }) => title)).toEqual(['Greeting']);
  expect(tree.folders.map(({ name, count }) => [name, count])).toEqual([
    ['Deposits', 2],
    ['Withdrawals', 1],
  ]);
  expect(tree.folders[0]?.folders[0]).toMatchObject({
    name: 'Recovery',
    path: '/Deposits/Recovery',
    count: 1,
  });
});

it('has at hand what was marked, by name, and what was used last besides', () => {
  const used = (title: string, usedAt: number | null, favourite = false) =>
    ({ ...macro(title), usedAt, favourite }) as MacroHit;
  const { favourites, usedLately } = shelvesOf([
    used('Wire', 9, true),
    used('Ask', null, true),
    used('Never', null),
    ...[1, 6, 3, 2, 5, 4].map((at) => used(`At ${at}`, at)),
  ]);
  expect(favourites.map(({ title }) => title)).toEqual(['Ask', 'Wire']);
  expect(usedLately.map(({ usedAt }) => usedAt)).toEqual([6, 5, 4, 3, 2]);
});
