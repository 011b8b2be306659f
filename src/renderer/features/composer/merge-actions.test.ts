import { expect, it } from 'vitest';
import { mergeActions } from './merge-actions.ts';

it('lets the newer macro decide what can hold only once', () => {
  expect(
    mergeActions(
      [
        { type: 'status', status: 'pending' },
        { type: 'priority', priority: 'high' },
      ],
      [{ type: 'status', status: 'solved' }],
    ),
  ).toEqual([
    { type: 'priority', priority: 'high' },
    { type: 'status', status: 'solved' },
  ]);
});

it('adds tags up, the newer word counting', () => {
  expect(
    mergeActions(
      [{ type: 'tags', add: ['deposit', 'network'], remove: ['new'] }],
      [{ type: 'tags', add: ['new', 'recovery'], remove: ['network'] }],
    ),
  ).toEqual([{ type: 'tags', add: ['deposit', 'new', 'recovery'], remove: ['network'] }]);
});

it('keeps every note, but the same one only once', () => {
  const note = { type: 'note', text: 'asked for the hash' } as const;
  expect(mergeActions([note], [note, { type: 'note', text: 'checked the network' }])).toHaveLength(2);
});
