import { expect, it } from 'vitest';
import type { MacroHit } from '../../../shared/contract/views.ts';
import { macroTree } from './macro-tree.ts';

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
