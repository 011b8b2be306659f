import { expect, it } from 'vitest';
import type { WhatsNewEntry } from '../../../shared/contract/whats-new.ts';
import { groupEntries } from './entry-groups.ts';

const entry = (id: string, release: WhatsNewEntry['release'] = null): WhatsNewEntry => ({
  kind: 'macro',
  id,
  title: id,
  what: 'changed',
  at: 1,
  version: 2,
  locale: null,
  favourite: false,
  used: false,
  release,
  outdated: null,
  toRead: null,
});

it('puts what went live together under its name, where the first of it stands', () => {
  const autumn = { id: 'r', name: 'Autumn fees' };
  const groups = groupEntries([entry('a'), entry('b', autumn), entry('c'), entry('d', autumn)]);
  expect(groups.map(({ release, entries }) => [release, entries.map(({ id }) => id)])).toEqual([
    [null, ['a']],
    ['Autumn fees', ['b', 'd']],
    [null, ['c']],
  ]);
  expect(groupEntries([entry('b', autumn)]).map(({ release }) => release)).toEqual([null]);
});
