import { expect, it } from 'vitest';
import type { MacroAction } from '../../../shared/domain/macro-action.ts';
import { mergeActions, replaceActions } from './merge-actions.ts';

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

it('keeps one snooze, one escalation and one way to go on, the newer, and every question to a team', () => {
  const ask = (text: string): MacroAction => ({ type: 'side', groupId: 'g', subject: '', text });
  const before: MacroAction[] = [
    { type: 'snooze-for', time: { unit: 'hours', count: 1 } },
    { type: 'escalate', targetId: 't', reason: 'a', note: '' },
    { type: 'go', to: 'stay' },
    ask('one'),
  ];
  const added: MacroAction[] = [
    { type: 'snooze-for', time: { unit: 'days', count: 2 } },
    { type: 'escalate', targetId: 't', reason: 'b', note: '' },
    { type: 'go', to: 'next' },
    ask('one'),
    ask('two'),
  ];
  expect(mergeActions(before, added)).toEqual([ask('one'), ...added.slice(0, 3), ask('two')]);
});

it('puts an answer where the macro asked for it, and leaves what was changed since', () => {
  const note = (text: string): MacroAction => ({ type: 'note', text });
  const present = [note('{{ask.amount}} paid'), note('own')];
  expect(replaceActions(present, [note('{{ask.amount}} paid')], [note('120 paid')])).toEqual([
    note('120 paid'),
    note('own'),
  ]);
  expect(replaceActions(present, [note('other {{ask.amount}}')], [note('other 120')])).toBe(present);
});
