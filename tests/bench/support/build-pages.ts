import { join } from 'node:path';
import { build } from 'vite';

/** Pages below apps/ that need no bundling. */
export const pagesOf = (name: string) => join(import.meta.dirname, '../apps', name);

/** Bundles one of the pages below apps/ into `folder`, with `define` put in, and answers with where it lies. */
export async function buildPages(
  name: string,
  folder: string,
  define: Record<string, string> = {},
): Promise<string> {
  const outDir = join(folder, `${name}-pages`);
  await build({
    root: pagesOf(name),
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define,
    // Opened as a file.
    base: './',
    build: { target: 'chrome130', outDir, modulePreload: { polyfill: false } },
    plugins: [withoutOrigin],
  });
  return outDir;
}

/** A page opened as a file has no origin that a crossorigin script could be asked for. */
const withoutOrigin = {
  name: 'without-origin',
  transformIndexHtml: (html: string) =>
    html.replaceAll(' crossorigin', '').replaceAll('type="module"', 'defer'),
};
