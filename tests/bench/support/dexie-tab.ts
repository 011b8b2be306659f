import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';

export type DexieTab = { readonly tab: Page; readonly version: string; close(): Promise<void> };

/** Dexie, the usual answer in a page, in the browser that it is made for: a blank page that knows it as `Dexie`. */
export async function openDexieTab(): Promise<DexieTab> {
  const script = readFileSync(
    fileURLToPath(new URL('dist/dexie.min.js', import.meta.resolve('dexie'))),
    'utf8',
  );
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>bench</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: process.env.GROUNDCREW_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await tab.addScriptTag({ content: script });
  return {
    tab,
    version: browser.version(),
    async close() {
      await browser.close();
      server.close();
    },
  };
}
