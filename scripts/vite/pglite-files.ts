import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const reference = /new URL\((["'])((?:\.\.?\/)*[\w.-]+\.(?:wasm|data|tar\.gz))\1,\s*import\.meta\.url\)/g;

/**
 * PGlite finds its WebAssembly and its file system image by `new URL(name, import.meta.url)`, which points
 * nowhere once it is part of a bundle. Copies exactly the files it names to pglite/ beside the bundle and
 * points the references there.
 */
export function pgliteFiles(): Plugin {
  return {
    name: 'groundcrew:pglite-files',
    transform: {
      filter: { id: /@electric-sql[\\/]pglite[\\/]/ },
      handler(code, id) {
        const moduleFolder = dirname(id.split('?')[0] ?? id);
        const emitted = new Set<string>();
        const rewritten = code.replace(reference, (_match, _quote, path: string) => {
          const fileName = `pglite/${path.split('/').at(-1)}`;
          if (!emitted.has(fileName)) {
            this.emitFile({ type: 'asset', fileName, source: readFileSync(resolve(moduleFolder, path)) });
            emitted.add(fileName);
          }
          return `new URL("./${fileName}", import.meta.url)`;
        });
        return emitted.size > 0 ? { code: rewritten, map: null } : null;
      },
    },
  };
}
