import { afterEach, expect, it, vi } from 'vitest';
import { addCommands, availableCommands, type Command, runCommand } from './commands.ts';

const added: (() => void)[] = [];
const add = (...commands: Command[]) => added.push(addCommands(commands));
afterEach(() => {
  for (const remove of added.splice(0)) remove();
});

it('runs the newest command that applies', () => {
  const list = vi.fn();
  const selection = vi.fn();
  let selecting = true;
  add({ id: 'closeConversation', run: list });
  add({ id: 'closeConversation', run: selection, when: () => selecting });
  runCommand('closeConversation');
  selecting = false;
  runCommand('closeConversation');
  expect(selection).toHaveBeenCalledTimes(1);
  expect(list).toHaveBeenCalledTimes(1);
});

it('says when nobody offers a command', () => {
  expect(runCommand('reply')).toBe(false);
});

it('lists what can be done now, in the order of the keymap', () => {
  add({ id: 'reply', run: () => {} }, { id: 'goInbox', run: () => {} });
  add({ id: 'note', run: () => {}, when: () => false });
  expect(availableCommands().map(({ id }) => id)).toEqual(['goInbox', 'reply']);
});
