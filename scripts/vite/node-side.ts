import { builtinModules } from 'node:module';
import { basename, extname, join } from 'node:path';
import type { InlineConfig } from 'vite';
import { outFolder, root } from '../paths.ts';
import { pgliteFiles } from './pglite-files.ts';

/** Native, or the host's own: everything else goes into the bundle. */
const external = [
  'electron',
  'better-sqlite3',
  // Optional accelerators that ws and pg look for and do without.
  'bufferutil',
  'utf-8-validate',
  'pg-native',
  'pg-cloudflare',
  ...builtinModules,
  /^node:/,
  /^cloudflare:/,
];

interface NodeBundle {
  entry: string;
  /** Folder below out/. */
  output: string;
  fileName: string;
  format: 'es' | 'cjs';
  mode: string;
}

/**
 * One file for Electron's or Node's side, and one beside it for each part that is imported only when it is needed:
 * what is not read costs neither time nor memory at the start. It must run on Node 20.18 (Electron 33) too.
 */
export function nodeBundle({ entry, output, fileName, format, mode }: NodeBundle): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    mode,
    publicDir: false,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    resolve: { conditions: ['node', 'import', 'module', 'default'], mainFields: ['module', 'main'] },
    ssr: { noExternal: true, target: 'node', external: [] },
    plugins: [pgliteFiles()],
    build: {
      ssr: join(root, entry),
      target: 'node20.18',
      outDir: join(outFolder, output),
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      copyPublicDir: false,
      emitAssets: true,
      rolldownOptions: {
        external,
        platform: 'node',
        // PGlite's generated loader uses eval for features that it never reaches here.
        checks: { eval: false },
        output: {
          format,
          entryFileNames: fileName,
          chunkFileNames: `${basename(fileName, extname(fileName))}.[name]${extname(fileName)}`,
        },
      },
    },
  };
}
