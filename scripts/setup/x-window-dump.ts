import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * Turns an X window dump (version 7, 24-bit colour in 32-bit pixels, as Xvfb keeps its screen) into a PNG.
 * Throws for any other kind of dump.
 */
export function pngOfWindowDump(dump: Buffer): Buffer {
  const field = (index: number) => dump.readUInt32BE(index * 4);
  const [headerSize, version, , depth, width, height] = [0, 1, 2, 3, 4, 5].map(field) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [leastByteFirst, bitsPerPixel, bytesPerLine, colours] = [
    field(7) === 0,
    field(11),
    field(12),
    field(19),
  ];
  if (version !== 7 || depth !== 24 || bitsPerPixel !== 32) {
    throw new Error(`an X window dump of version ${version}, depth ${depth}, ${bitsPerPixel} bits a pixel`);
  }
  const pixels = headerSize + colours * 12;
  const [red, green, blue] = leastByteFirst ? [2, 1, 0] : [1, 2, 3];
  const rows = Buffer.alloc(height * (1 + width * 3));
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    to += 1; // each row's filter: none
    for (let x = 0, from = pixels + y * bytesPerLine; x < width; x += 1, from += 4) {
      rows[to++] = dump[from + red] ?? 0;
      rows[to++] = dump[from + green] ?? 0;
      rows[to++] = dump[from + blue] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8); // 8 bits, RGB
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
