import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { Hono } from 'hono';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** The page talks to its own hub alone, and may stand in a frame of the exchange's site. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self' ws: wss:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The built chat page under /chat. Only files found when the hub starts are served; null when it isn't built. */
export async function widgetFiles(folder: string): Promise<Hono | null> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, { path: string; type: string }>();
  for (const entry of found) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { path, type });
  }
  const page = files.get('/index.html');
  if (!page) return null;
  files.set('', page).set('/', page);

  const app = new Hono();
  app.get('*', async (c, next) => {
    const file = files.get(c.req.path.replace(/^\/chat/, ''));
    if (!file) return next();
    const hashed = c.req.path.startsWith('/chat/assets/');
    return c.body(await readFile(file.path), 200, {
      'content-type': file.type,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(file.type.startsWith('text/html') ? { 'content-security-policy': pagePolicy } : {}),
    });
  });
  return app;
}
