import { expect, it } from 'vitest';
import { sniffType } from './sniff.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const text = (value: string) => new TextEncoder().encode(value);

it('knows a picture by its bytes, whatever it is called', async () => {
  const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52);
  expect(await sniffType(png)).toBe('image/png');
});

it('takes readable text for text', async () => {
  expect(await sniffType(text('Здравствуйте, 你好\n\tline'))).toBe('text/plain');
});

it.each([
  ['a program', text('MZ\u0000\u0001\u0002')],
  ['broken text', bytes(0x68, 0x69, 0xff, 0xfe, 0x20)],
  ['nothing', bytes()],
])('does not take %s for text', async (_what, content) => {
  expect(await sniffType(content)).not.toBe('text/plain');
});
