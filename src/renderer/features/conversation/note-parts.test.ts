import { expect, it } from 'vitest';
import { agentFixture, groupFixture } from '../../../../tests/support/engine-data.ts';
import { noteParts } from './note-parts.ts';

const people = {
  agents: [agentFixture(1, { name: 'Ana Duarte' })],
  groups: [groupFixture(1, { name: 'KYC' })],
};
const marked = (text: string) =>
  noteParts(text, people).flatMap((part) => (part.kind === 'text' ? [] : [part.text]));

it('finds colleagues, queues and numbers of conversations, and loses nothing', () => {
  const text = '@Ana Duarte: same as #10167? (#10168) @KYC';
  expect(marked(text)).toEqual(['@Ana Duarte', '#10167', '#10168', '@KYC']);
  expect(
    noteParts(text, people)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});

it('takes no other sign for a number', () => {
  expect(marked('#tag ##12 a#12 #12b # 12')).toEqual([]);
});
