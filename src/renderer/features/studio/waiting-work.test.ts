import { expect, it } from 'vitest';
import type { StudioArticles, StudioLibrary } from '../../../shared/wire/studio.ts';
import { waitingWorkOf } from './waiting-work.ts';

type MacroLine = StudioLibrary['macros'][number];
type ArticleLine = StudioArticles['articles'][number];

const macro = (documentId: string, work: Partial<MacroLine['work']> | null): MacroLine => ({
  documentId,
  live: null,
  work: work && {
    id: documentId,
    state: 'draft',
    goesLiveAt: null,
    proposedBy: null,
    stage: null,
    revision: 1,
    updatedAt: 0,
    title: documentId,
    folder: [],
    ...work,
  },
});
const article = (documentId: string, work: Partial<ArticleLine['work']>): ArticleLine =>
  ({
    documentId,
    live: null,
    work: { state: 'draft', title: documentId, updatedAt: 0, ...work },
  }) as ArticleLine;

it('tells what agents proposed and what waits for a review, the longest first', () => {
  const { proposed, inReview } = waitingWorkOf(
    [
      macro('late', { proposedBy: 'ada', updatedAt: 30 }),
      macro('early', { proposedBy: 'omar', updatedAt: 10 }),
      macro('taken up', { proposedBy: 'ada', state: 'in-review', updatedAt: 25 }),
      macro('approved', { proposedBy: 'ada', state: 'approved' }),
      macro("a trainer's draft", {}),
      macro('live alone', null),
    ],
    [article('guide', { state: 'in-review', updatedAt: 20 }), article('begun', {})],
  );
  expect(proposed.map(({ title, proposedBy }) => [title, proposedBy])).toEqual([
    ['early', 'omar'],
    ['late', 'ada'],
  ]);
  expect(inReview.map(({ kind, title, since }) => [kind, title, since])).toEqual([
    ['article', 'guide', 20],
    ['macro', 'taken up', 25],
  ]);
});
