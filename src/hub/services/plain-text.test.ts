import { expect, it } from 'vitest';
import { previewOf } from './plain-text.ts';

it('makes one line of a message for the list', () => {
  expect(previewOf('  Hello,\n\n my\tdeposit ')).toBe('Hello, my deposit');
  expect(previewOf('x'.repeat(500))).toHaveLength(160);
});
