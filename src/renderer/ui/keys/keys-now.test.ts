import { expect, it } from 'vitest';
import { conflictsOf, isSingle, keysNow, usualKeys, withKeys, withKeysTaken } from './keys-now.ts';

it('gives a command the agent’s own keys, and none of them once all were taken away', () => {
  expect(keysNow('closeConversation', usualKeys)).toEqual(['e']);
  expect(keysNow('closeConversation', { ...usualKeys, own: { closeConversation: ['y'] } })).toEqual(['y']);
  expect(keysNow('closeConversation', { ...usualKeys, own: { closeConversation: [] } })).toEqual([]);
});

it('switches off what types a character, and leaves chords and named keys', () => {
  const off = { ...usualKeys, singleKeys: false };
  expect(keysNow('nextConversation', off)).toEqual([]);
  expect(keysNow('goSettings', off)).toEqual(['mod+,']);
  expect(keysNow('openConversation', off)).toEqual(['enter']);
  expect(['j', 'shift+j', 'g i', '?', '/'].every(isSingle)).toBe(true);
  expect(['mod+k', 'escape', 'enter', 'ctrl+tab', 'f6'].some(isSingle)).toBe(false);
});

it('adds Zendesk’s keys on request, besides the app’s own', () => {
  expect(keysNow('sendAsPending', usualKeys)).toEqual([]);
  expect(keysNow('sendAsPending', { ...usualKeys, zendesk: true })).toEqual(['mod+alt+p']);
  expect(keysNow('applyMacro', { ...usualKeys, zendesk: true })).toEqual(['m', 'mod+alt+m']);
});

it('finds whose keys they are, also those of a sequence that would be cut short', () => {
  expect(conflictsOf('reply', 'e', usualKeys)).toEqual(['closeConversation']);
  expect(conflictsOf('reply', 'g', usualKeys)).toContain('goInbox');
  expect(conflictsOf('reply', 'e x', usualKeys)).toEqual(['closeConversation']);
  expect(conflictsOf('reply', 'y', usualKeys)).toEqual([]);
});

it('takes keys from the other command when the agent says so', () => {
  const taken = withKeysTaken(usualKeys, 'reply', ['r', 'e']);
  expect(taken.own).toEqual({ closeConversation: [], reply: ['r', 'e'] });
  expect(conflictsOf('reply', 'e', taken)).toEqual([]);
});

it('forgets a choice that is the usual one again', () => {
  const own = withKeys(usualKeys, 'reply', ['y']);
  expect(own.own).toEqual({ reply: ['y'] });
  expect(withKeys(own, 'reply', ['r']).own).toEqual({});
});
