import { expect, it } from 'vitest';
import { withinFilters } from './within-filters.ts';

const article = (id: string, audience: 'public' | 'internal') => ({
  id,
  title: id,
  audience,
  locale: 'en',
  outdated: null,
});
const library = [
  {
    collectionId: 'deposits',
    collection: 'Deposits',
    icon: 'coin',
    sections: [
      { section: 'Networks', articles: [article('memo', 'public'), article('recovery', 'internal')] },
      { section: 'Fees', articles: [article('fees', 'public')] },
    ],
  },
  {
    collectionId: 'cards',
    collection: 'Cards',
    icon: 'card',
    sections: [{ section: 'Lost', articles: [article('lost', 'public')] }],
  },
];
const left = (within: Parameters<typeof withinFilters>[1]) =>
  withinFilters(library, within).map(({ collection, sections }) => [
    collection,
    ...sections.map(({ section, articles }) => [section, ...articles.map(({ id }) => id)]),
  ]);

it('leaves what is of a collection and an audience, and nothing empty', () => {
  expect(withinFilters(library, {})).toBe(library);
  expect(left({ collectionId: 'cards' })).toEqual([['Cards', ['Lost', 'lost']]]);
  expect(left({ audience: 'internal' })).toEqual([['Deposits', ['Networks', 'recovery']]]);
  expect(left({ collectionId: 'cards', audience: 'internal' })).toEqual([]);
});
