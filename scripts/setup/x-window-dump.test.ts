import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pngOfWindowDump } from './x-window-dump.ts';

/** A dump of 2 × 1 pixels, blue-green-red-unused as Xvfb writes them, with a name and one colour cell. */
function dump(depth = 24): Buffer {
  const nameBytes = 4;
  const header = Buffer.alloc(100 + nameBytes);
  const fields: Record<number, number> = { 0: header.length, 1: 7, 2: 2, 3: depth, 4: 2, 5: 1 };
  const rest: Record<number, number> = { 7: 0, 11: 32, 12: 8, 19: 1 };
  for (const [index, value] of Object.entries({ ...fields, ...rest })) {
    header.writeUInt32BE(value, Number(index) * 4);
  }
  const colours = Buffer.alloc(12, 0xee);
  const pixels = Buffer.from([0x03, 0x02, 0x01, 0, 0x06, 0x05, 0x04, 0]);
  return Buffer.concat([header, colours, pixels]);
}

it('keeps each pixel’s colours', () => {
  const png = pngOfWindowDump(dump());
  const data = png.indexOf('IDAT');
  const length = png.readUInt32BE(data - 4);
  const rows = inflateSync(png.subarray(data + 4, data + 4 + length));

  expect(png.readUInt32BE(png.indexOf('IHDR') + 4)).toBe(2);
  expect([...rows]).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it('refuses a dump whose pixels it would misread', () => {
  expect(() => pngOfWindowDump(dump(16))).toThrow('depth 16');
});
