import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Picture = {
  readonly hash: string;
  readonly name: string;
  readonly mime: 'image/webp';
  readonly bytes: Uint8Array;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
};

/** The rendered pictures under `pictures/`, by name without extension. */
export function readPictures(seedDir: string): Map<string, Picture> {
  const dir = join(seedDir, 'pictures');
  const names = readdirSync(dir)
    .filter((name) => name.endsWith('.webp'))
    .sort();
  return new Map(names.map((name) => [name.slice(0, -'.webp'.length), readPicture(dir, name)]));
}

function readPicture(dir: string, name: string): Picture {
  const bytes = new Uint8Array(readFileSync(join(dir, name)));
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { hash, name, mime: 'image/webp', bytes, ...webpSize(bytes) };
}

/** Width and height out of a WebP's header (RFC 9649: lossless VP8L, lossy VP8 or extended VP8X). */
export function webpSize(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunk = new TextDecoder('latin1').decode(bytes.subarray(12, 16));
  if (chunk === 'VP8L') {
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 };
  }
  if (chunk === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (chunk === 'VP8X') {
    const threeBytes = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
    return { width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
  }
  throw new Error(`not a WebP picture: chunk ${chunk}`);
}
