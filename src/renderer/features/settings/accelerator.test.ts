import { expect, it } from 'vitest';
import { isGlobalShortcut } from '../../../shared/domain/global-shortcut.ts';
import { acceleratorOf, sayAccelerator } from './accelerator.ts';

const press = (key: string, code: string, held: string = '') => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
});

it.each([
  ['Ctrl Shift G', press('G', 'KeyG', 'cs'), 'Control+Shift+G'],
  ['Ctrl Alt Space', press(' ', 'Space', 'ca'), 'Control+Alt+Space'],
  ['F9', press('F9', 'F9'), 'F9'],
  ['on a Cyrillic layout, by place', press('п', 'KeyG', 'cs'), 'Control+Shift+G'],
  ['the Windows key', press('g', 'KeyG', 'm'), 'Super+G'],
])('writes %s as the system knows it', (_what, pressed, keys) => {
  expect(acceleratorOf(pressed, false)).toBe(keys);
  expect(isGlobalShortcut(keys)).toBe(true);
});

it.each([
  ['a letter', press('g', 'KeyG')],
  ['a letter with Shift', press('G', 'KeyG', 's')],
  ['Ctrl alone', press('Control', 'ControlLeft', 'c')],
  ['Enter', press('Enter', 'Enter', 'c')],
  ['Space alone', press(' ', 'Space')],
])('takes no key that other programs need: %s', (_what, pressed) => {
  expect(acceleratorOf(pressed, false)).toBeNull();
});

it('says them as they stand on the keyboard', () => {
  expect(sayAccelerator('Control+Shift+G', false)).toBe('Ctrl + Shift + G');
  expect(sayAccelerator('Command+Shift+G', true)).toBe('⌘⇧G');
});
