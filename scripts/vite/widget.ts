import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { outFolder, root } from '../paths.ts';

const browsers = ['chrome111', 'edge111', 'firefox115', 'safari16.4', 'ios16.4'];

/** The customer's chat page, served by the hub at /chat. */
export function chatPageBundle(mode: string): InlineConfig {
  return {
    root: join(root, 'src/hub/widget'),
    configFile: false,
    logLevel: 'warn',
    mode,
    base: '/chat/',
    build: {
      target: browsers,
      outDir: join(outFolder, 'hub/widget'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  };
}

/** The script a site embeds: one file, no modules, no globals but its own. */
export function embedBundle(mode: string): InlineConfig {
  return {
    root: join(root, 'src/hub/widget'),
    configFile: false,
    logLevel: 'warn',
    mode,
    publicDir: false,
    build: {
      target: browsers,
      outDir: join(outFolder, 'hub/widget'),
      emptyOutDir: false,
      lib: {
        entry: join(root, 'src/hub/widget/embed.ts'),
        formats: ['iife'],
        name: 'GroundcrewChat',
        fileName: () => 'embed.js',
      },
    },
  };
}
