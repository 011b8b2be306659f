import { expect, it } from 'vitest';
import { type Owned, ownedBy } from './owned.ts';

type Kept = Owned & { readonly words: string };
const none: Kept = { ownerId: null, aside: {}, words: '' };

it('shows nobody what another has left, and gives it back to its owner', () => {
  const ana = { ...ownedBy('ana', none, none), words: 'Hello' };
  expect(ownedBy('ana', ana, none)).toBe(ana);
  const bo = ownedBy('bo', ana, none);
  expect(bo).toMatchObject({ ownerId: 'bo', words: '' });
  const both = ownedBy('ana', { ...bo, words: 'Bye' }, none);
  expect(both).toMatchObject({ ownerId: 'ana', words: 'Hello' });
  expect(Object.keys(both.aside)).toEqual(['bo']);
  expect(ownedBy('bo', both, none)).toMatchObject({ ownerId: 'bo', words: 'Bye' });
});
