import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from 'electron';

const hash = /^\/([0-9a-f]{64})$/;

/** A picture's type by its first bytes; anything else is not shown. SVG is left out: it can hold scripts. */
export function pictureType(bytes: Uint8Array): string | null {
  const starts = (...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  const riff = starts(0x52, 0x49, 0x46, 0x46);
  if (riff && String.fromCharCode(...bytes.slice(8, 12)) === 'WEBP') return 'image/webp';
  return null;
}

const headers = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, max-age=31536000, immutable',
};

/**
 * Serves gc-file://local/<sha256> from the engine's file store (`<root>/ab/<sha256>`). The engine verifies a
 * file's hash before it puts it there; here the address can name nothing but a hash.
 */
export function serveStoredPictures(session: Session, root: string): void {
  session.protocol.handle('gc-file', async (request) => {
    const url = new URL(request.url);
    const name = url.host === 'local' && request.method === 'GET' ? hash.exec(url.pathname)?.[1] : undefined;
    if (!name) return new Response('Not found', { status: 404, headers });
    try {
      const bytes = new Uint8Array(await readFile(join(root, name.slice(0, 2), name)));
      const type = pictureType(bytes);
      if (!type) return new Response('Not a picture', { status: 415, headers });
      return new Response(bytes, { headers: { ...headers, 'content-type': type } });
    } catch {
      return new Response('Not found', { status: 404, headers: { ...headers, 'cache-control': 'no-store' } });
    }
  });
}
