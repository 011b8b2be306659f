import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { outFolder, root } from '../paths.ts';

/** The window's page, served from app://groundcrew/ under a policy that forbids inline scripts. */
export function rendererBundle(mode: string): InlineConfig {
  return {
    root: join(root, 'src/renderer'),
    configFile: false,
    logLevel: 'warn',
    mode,
    base: '/',
    cacheDir: join(outFolder, '.vite'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: join(outFolder, 'renderer'),
      emptyOutDir: true,
      sourcemap: true,
      modulePreload: { polyfill: false },
      // A picture inlined as data: would need a policy that allows it.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2_000,
    },
  };
}
