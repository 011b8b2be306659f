import { beforeEach, expect, it } from 'vitest';
import { claimSideDrafts, setSideAnswer, setSideQuestion, useSideDrafts } from './side-drafts.ts';

const question = { groupId: 'kyc', subject: 'Passport', text: 'Has it been checked?' };
beforeEach(() => {
  claimSideDrafts('nobody');
  claimSideDrafts('ana');
});

it('keeps a question by conversation and an answer by side conversation, until they are dropped', () => {
  setSideQuestion('c1', question);
  setSideQuestion('c2', { ...question, text: 'Another' });
  setSideAnswer('s1', 'Yes');
  setSideQuestion('c2', null);
  expect(useSideDrafts.getState()).toMatchObject({ questions: { c1: question }, answers: { s1: 'Yes' } });
  expect(useSideDrafts.getState().questions).not.toHaveProperty('c2');
  setSideAnswer('s1', '');
  expect(useSideDrafts.getState().answers).toEqual({});
});

it('shows an agent nothing of another’s', () => {
  setSideQuestion('c1', question);
  claimSideDrafts('ana');
  expect(useSideDrafts.getState().questions).toHaveProperty('c1');
  claimSideDrafts('tomas');
  expect(useSideDrafts.getState()).toEqual({ ownerId: 'tomas', questions: {}, answers: {} });
});
