import { expect, it } from 'vitest';
import { isGlobalShortcut } from './global-shortcut.ts';

it.each(['CommandOrControl+Shift+G', 'Control+Alt+Space', 'Alt+F2', 'F9', 'Shift+F12', 'Super+G'])(
  'takes %s',
  (keys) => {
    expect(isGlobalShortcut(keys)).toBe(true);
  },
);

it.each([
  'G',
  'Shift+G',
  'Enter',
  '',
  'Control',
  'Control+',
  'Control+Shift',
  'Control+GG',
  'Control+;drop',
  'F25',
])('refuses %j, which other programs need or nobody understands', (keys) => {
  expect(isGlobalShortcut(keys)).toBe(false);
});
