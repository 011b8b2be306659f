import { expect, it } from 'vitest';
import { fitsKeySearch } from './find-keys.ts';

it('finds a command by its name, in any order and without accents', () => {
  expect(fitsKeySearch('inbox go', 'Go to the inbox', ['g i'])).toBe(true);
  expect(fitsKeySearch('cerrar', 'Cérrar', ['e'])).toBe(true);
  expect(fitsKeySearch('outbox', 'Go to the inbox', ['g i'])).toBe(false);
});

it('finds a command by its keys as they are written', () => {
  expect(fitsKeySearch('ctrl k', 'Commands', ['mod+k'])).toBe(true);
  expect(fitsKeySearch('Ctrl+K', 'Commands', ['mod+k'])).toBe(true);
  expect(fitsKeySearch('g i', 'Drafts', ['g d'])).toBe(false);
});
