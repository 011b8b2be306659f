import { expect, it } from 'vitest';
import { movedTo } from './moved-to.ts';

const ids = ['a', 'b', 'c', 'd'];

it('puts one at the place of another, downwards and upwards, and no further than the ends', () => {
  expect(movedTo(ids, 'a', 3)).toEqual({ wanted: ['b', 'c', 'a', 'd'], place: 3 });
  expect(movedTo(ids, 'd', 2)).toEqual({ wanted: ['a', 'd', 'b', 'c'], place: 2 });
  expect(movedTo(ids, 'b', 9)).toEqual({ wanted: ['a', 'c', 'd', 'b'], place: 4 });
  expect(movedTo(ids, 'b', 0)).toEqual({ wanted: ['b', 'a', 'c', 'd'], place: 1 });
});

it('says that nothing is to be done where it stands there already', () => {
  expect(movedTo(ids, 'a', 0).wanted).toBeNull();
  expect(movedTo(ids, 'c', 3).wanted).toBeNull();
});
