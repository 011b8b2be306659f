import { expect, it } from 'vitest';
import { actionDoubtsOf } from './action-checks.ts';
import { forbiddenIn } from './macro-refusal.ts';

const here = '01970000-0000-7000-8000-00000000000a';
const gone = '01970000-0000-7000-8000-00000000000b';
const places = { groupIds: new Set([here]), reasons: new Map([[here, new Set(['no-progress'])]]) };
const kinds = (...actions: Parameters<typeof actionDoubtsOf>[0]) =>
  actionDoubtsOf(actions, places).map(({ at, kind, text }) => [at, kind, text]);

it('doubts what leads to a queue, a target or a reason that is not there', () => {
  expect(
    kinds(
      { type: 'group', groupId: here },
      { type: 'group', groupId: gone },
      { type: 'side', groupId: gone, subject: '', text: 'Has it left?' },
      { type: 'escalate', targetId: here, reason: 'no-progress', note: '' },
      { type: 'escalate', targetId: here, reason: 'boredom', note: '' },
      { type: 'escalate', targetId: gone, reason: 'no-progress', note: '' },
    ),
  ).toEqual([
    [1, 'unknown-queue', gone],
    [2, 'unknown-queue', gone],
    [4, 'unknown-reason', 'boredom'],
    [5, 'unknown-target', gone],
  ]);
});

it('doubts a text that nothing can fill in', () => {
  const note = { type: 'note', text: 'Seen. {% if customer.tier %}' } as const;
  expect(kinds(note)).toEqual([[0, 'broken-template', '{% if customer.tier %}']]);
  expect(forbiddenIn({ bodies: { en: 'Hi' }, actions: [note] })).toBe('broken-template');
});

it('doubts a question that says nothing, and a placeholder that nothing fills', () => {
  expect(
    kinds(
      { type: 'side', groupId: here, subject: 'x', text: '  ' },
      {
        type: 'side',
        groupId: here,
        subject: '{{customer.name}}',
        text: '{{customer.shoe_size}} {{ask.it}}',
      },
    ),
  ).toEqual([
    [0, 'unsaid', ''],
    [1, 'unknown-placeholder', '{{customer.shoe_size}}'],
  ]);
});

it('lets no text of an action go live that holds a secret or asks for one', () => {
  const note = (text: string) => forbiddenIn({ bodies: { en: 'Hi' }, actions: [{ type: 'note', text }] });
  expect(note('Ask for the seed phrase? Never.')).toBe(null);
  expect(note('Please send us your seed phrase.')).toBe('asks-for-secret');
});
