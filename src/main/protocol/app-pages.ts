import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Session } from 'electron';
import { pageHeaders } from './content-policy.ts';
import { appOrigin } from './origin.ts';

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
  '.wav': 'audio/wav',
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

/** Where `/sounds/…` lies; everything else is the built renderer. */
export function fileOf(folders: Folders, address: string): { path: string; type: string } | null {
  const sounds = `${appOrigin}/sounds/`;
  if (!address.startsWith(sounds)) return pageFile(folders.pages, address);
  const file = pageFile(folders.sounds, `${appOrigin}/${address.slice(sounds.length)}`);
  return file?.type === 'audio/wav' ? file : null;
}

type Folders = { readonly pages: string; readonly sounds: string };

/** Serves the built renderer and the sounds as app://groundcrew/…, with the page's security headers on every answer. */
export function serveAppPages(session: Session, folders: Folders): void {
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileOf(folders, request.url) : null;
    if (!file) return new Response('Not found', { status: 404, headers: pageHeaders });
    try {
      const bytes = await readFile(file.path);
      return new Response(new Uint8Array(bytes), { headers: { ...pageHeaders, 'content-type': file.type } });
    } catch {
      return new Response('Not found', { status: 404, headers: pageHeaders });
    }
  });
}
