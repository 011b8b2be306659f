import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Session } from 'electron';
import { pageHeaders } from './content-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
};

/** The file that a page's address means, or null when it lies outside `root` or is of no type we ship. */
export function pageFile(root: string, address: string): { path: string; type: string } | null {
  const url = new URL(address);
  if (url.host !== 'groundcrew') return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  if (!file.startsWith(root + sep)) return null;
  const type = types[extname(file)];
  return type ? { path: file, type } : null;
}

/** Serves the built renderer as app://groundcrew/…, with the page's security headers on every answer. */
export function serveAppPages(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? pageFile(root, request.url) : null;
    if (!file) return new Response('Not found', { status: 404, headers: pageHeaders });
    try {
      const bytes = await readFile(file.path);
      return new Response(new Uint8Array(bytes), { headers: { ...pageHeaders, 'content-type': file.type } });
    } catch {
      return new Response('Not found', { status: 404, headers: pageHeaders });
    }
  });
}
