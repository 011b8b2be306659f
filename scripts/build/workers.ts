import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../paths.ts';

/** Worker threads get a file each: src/engine/spelling/speller.worker.ts becomes engine/speller.worker.js. */
export function workersOf(folder: string): { entry: string; fileName: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.worker.ts'))
    .map((path) => ({
      entry: `${folder}/${path}`,
      fileName: basename(path).replace(/\.ts$/, '.js'),
    }));
}
