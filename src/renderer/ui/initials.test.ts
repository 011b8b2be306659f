import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it('takes first and last word', () => {
  expect(initialsOf('Maria del Carmen López')).toBe('ML');
  expect(initialsOf('zoë')).toBe('Z');
});

it('copes with other scripts, emoji and nothing', () => {
  expect(initialsOf('山田 太郎')).toBe('山太');
  expect(initialsOf('محمد علي')).toBe('مع');
  expect(initialsOf('🚀 rocket')).toBe('R');
  expect(initialsOf('  ')).toBe('');
});
