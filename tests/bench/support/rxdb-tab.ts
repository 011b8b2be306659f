import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';

/** Gives a page `createRxDatabase` and `getRxStorageDexie`, built as an app would. */
export async function addRxDb(tab: Page): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('rxdb-entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'rxdbEntry',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('RxDB was not built');
  await tab.addScriptTag({ content: bundle.output[0].code });
}
