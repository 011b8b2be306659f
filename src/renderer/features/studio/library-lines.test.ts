import { expect, it } from 'vitest';
import type { StudioLibrary } from '../../../shared/wire/studio.ts';
import { linesOf, sifted } from './library-lines.ts';

type Kept = StudioLibrary['macros'][number];
const now = 1_000_000;
const live = (
  title: string,
  validity?: NonNullable<Kept['live']>['validity'],
): NonNullable<Kept['live']> => ({
  title,
  folder: ['Deposits'],
  version: 3,
  updatedAt: 1,
  ...(validity && { validity }),
});
const work = (state: NonNullable<Kept['work']>['state'], title = 'Fees'): NonNullable<Kept['work']> => ({
  id: 'w',
  state,
  title,
  folder: ['Fees'],
  goesLiveAt: null,
  stage: null,
  revision: 1,
  updatedAt: 1,
});
const macros: StudioLibrary['macros'] = [
  { macroId: 'a', live: live('Wrong network'), work: null },
  { macroId: 'b', live: live('Äddress'), work: work('in-review', 'Address') },
  { macroId: 'c', live: live('Old', { withdrawnAt: 5 }), work: null },
  { macroId: 'd', live: live('Older', { until: now }), work: null },
  { macroId: 'e', live: null, work: work('scheduled') },
];
const lines = linesOf(macros, {}, 'en', now);

it('stands by folder and title, with what matters most about it', () => {
  expect(lines.map(({ id, title, standing }) => [id, title, standing.state, standing.number])).toEqual([
    ['c', 'Old', 'withdrawn', 3],
    ['d', 'Older', 'expired', 3],
    ['a', 'Wrong network', 'live', 3],
    ['b', 'Address', 'in-review', 3],
    ['e', 'Fees', 'scheduled', null],
  ]);
});

it('has what was only begun here, and marks what is not saved', () => {
  const content = { title: 'Begun', folder: [] } as never;
  const draft = (macroId: string) => ({ macroId, versionId: 'v', expected: null, content, note: '' });
  const found = linesOf(macros, { a: draft('a'), new: draft('new') }, 'en', now);
  expect(found.filter(({ unsaved }) => unsaved).map(({ id, title }) => [id, title])).toEqual([
    ['new', 'Begun'],
    ['a', 'Wrong network'],
  ]);
});

it('finds by words of title and folder, whatever their accents, and counts by what they wait for', () => {
  const found = sifted(lines, 'DEPOSITS ö', 'all');
  expect(found.lines.map(({ id }) => id)).toEqual(['c', 'd', 'a']);
  expect(found.counts).toEqual({ all: 3, draft: 0, 'in-review': 0, ready: 0, live: 1, ended: 2 });
  expect(sifted(lines, 'fees', 'ready').lines.map(({ id }) => id)).toEqual(['e']);
});
