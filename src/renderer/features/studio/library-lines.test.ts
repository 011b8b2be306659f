import { expect, it } from 'vitest';
import type { StudioArticles, StudioLibrary } from '../../../shared/wire/studio.ts';
import { articleLinesOf, linesOf, sifted } from './library-lines.ts';

type Kept = StudioLibrary['macros'][number];
const now = 1_000_000;
const live = (
  title: string,
  validity?: NonNullable<Kept['live']>['validity'],
): NonNullable<Kept['live']> => ({
  title,
  folder: ['Deposits'],
  version: 3,
  locales: ['en'],
  updatedAt: 1,
  ...(validity && { validity }),
});
const work = (state: NonNullable<Kept['work']>['state'], title = 'Fees'): NonNullable<Kept['work']> => ({
  id: 'w',
  state,
  title,
  folder: ['Fees'],
  goesLiveAt: null,
  proposedBy: null,
  stage: null,
  revision: 1,
  updatedAt: 1,
});
const macros: StudioLibrary['macros'] = [
  { documentId: 'a', live: live('Wrong network'), work: null },
  { documentId: 'b', live: live('Äddress'), work: work('in-review', 'Address') },
  { documentId: 'c', live: live('Old', { withdrawnAt: 5 }), work: null },
  { documentId: 'd', live: live('Older', { until: now }), work: null },
  { documentId: 'e', live: null, work: work('scheduled') },
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
  const draft = (documentId: string) => ({
    kind: 'macro' as const,
    documentId,
    versionId: 'v',
    expected: null,
    content,
    note: '',
  });
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

it('puts articles by section, each language on a line of its own', () => {
  const head = { articleKey: 'fees', sectionId: 's2', audience: 'public' as const };
  const shelves: StudioArticles = {
    sections: [
      { id: 's1', name: 'Wrong network', collection: 'Deposits' },
      { id: 's2', name: 'Fees', collection: 'Costs' },
    ],
    articles: [
      {
        documentId: 'a',
        live: { ...head, title: 'Fees', locale: 'en', version: 2, url: null, updatedAt: 1 },
        work: null,
      },
      { documentId: 'b', live: null, work: { ...work('draft', 'Comisiones'), ...head, locale: 'es' } },
      {
        documentId: 'c',
        live: null,
        work: { ...work('draft', 'Gas'), ...head, locale: 'en', sectionId: 's1' },
      },
    ],
  };
  const begun = {
    kind: 'article' as const,
    documentId: 'new',
    versionId: 'v',
    expected: null,
    content: { ...head, title: 'Taxas', locale: 'pt' } as never,
    note: '',
  };
  const found = articleLinesOf(shelves, { new: begun }, 'en', now);
  expect(
    found.map(({ title, folder, language, standing }) => [title, folder, language, standing.state]),
  ).toEqual([
    ['Gas', 'Deposits › Wrong network', 'en', 'draft'],
    ['Comisiones', 'Costs › Fees', 'es', 'draft'],
    ['Fees', 'Costs › Fees', 'en', 'live'],
    ['Taxas', 'Costs › Fees', 'pt', 'draft'],
  ]);
  expect(linesOf([], { new: begun }, 'en', now)).toEqual([]);
});
