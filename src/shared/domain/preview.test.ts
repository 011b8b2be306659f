import { expect, it } from 'vitest';
import { previewOf } from './preview.ts';

it('is one line of at most 160 characters, never half of one', () => {
  expect(previewOf('  Where\n\nis   it? ')).toBe('Where is it?');
  expect(previewOf('x'.repeat(500))).toHaveLength(160);
  expect(previewOf(`${'x'.repeat(159)}😀`)).toBe('x'.repeat(159));
  expect(previewOf('\n'.repeat(10_000))).toBe('');
});
