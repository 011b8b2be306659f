import { expect, it } from 'vitest';
import { claimDeskDrafts, setDeskDrafts, useDeskDrafts } from './desk-drafts.ts';
import { claimStudioDrafts, openInStudio, setStudioDraft, useStudioDrafts } from './studio-drafts.ts';

const draft = {
  kind: 'macro',
  documentId: 'm',
  versionId: 'v',
  expected: null,
  content: {} as never,
  note: 'Ana writes this',
} as const;

it('keeps what is unsaved in the studio and the rules for its owner, out of anybody else’s sight', () => {
  claimStudioDrafts('ana');
  openInStudio('macro', 'm');
  setStudioDraft('m', draft);
  claimDeskDrafts('ana');
  setDeskDrafts({ part: 'capacity' });

  claimStudioDrafts('bo');
  claimDeskDrafts('bo');
  expect(useStudioDrafts.getState()).toMatchObject({ ownerId: 'bo', drafts: {}, openIds: { macro: null } });
  expect(useDeskDrafts.getState()).toMatchObject({ ownerId: 'bo', part: 'routing' });

  claimStudioDrafts('ana');
  claimDeskDrafts('ana');
  expect(useStudioDrafts.getState()).toMatchObject({ drafts: { m: draft }, openIds: { macro: 'm' } });
  expect(useDeskDrafts.getState().part).toBe('capacity');
  expect(localStorage.getItem('groundcrew:studio-drafts')).toContain('Ana writes this');
});
