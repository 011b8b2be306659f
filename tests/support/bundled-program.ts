import { cp, symlink } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { outFolder, root } from '../../scripts/paths.ts';
import { keptFolder } from './kept-folder.ts';

/**
 * For a hub that serves one test: PostgreSQL in WebAssembly is compiled once and plainly. To compile it a second time
 * for speed costs more of the processor than a few hundred statements give back.
 */
export const briefHubFlags = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'] as const;

/**
 * A program of the hub's side (`entry` is its path in the checkout) as one file, with what the hub needs beside it:
 * from the sources it would spend two seconds of the processor on loading, at each start. Made once for its content.
 */
export async function bundledProgram(entry: string): Promise<string> {
  const name = basename(entry, '.ts');
  const fileName = `${name}.js`;
  const folder = await keptFolder(`program-${name}`, ['src', entry, 'package-lock.json'], make, outFolder);
  return join(folder, fileName);

  async function make(target: string): Promise<void> {
    // Most of those who ask find it made, and need no bundler.
    const [{ build }, { nodeBundle }, { workersOf }] = await Promise.all([
      import('vite'),
      import('../../scripts/vite/node-side.ts'),
      import('../../scripts/build/workers.ts'),
    ]);
    const output = relative(outFolder, target);
    for (const file of [{ entry, fileName }, ...workersOf('src/hub')])
      await build(nodeBundle({ ...file, output, format: 'es', mode: 'production' }));
    await cp(join(root, 'src/hub/store/migrations'), join(target, 'migrations'), { recursive: true });
    await symlink(join(outFolder, 'hub/widget'), join(target, 'widget'));
  }
}
