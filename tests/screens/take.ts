import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../scripts/paths.ts';
import type { Workstation } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

/** Where `npm run screens` draws every screen, for people to look at. */
const folder = process.env.GROUNDCREW_GALLERY ?? join(root, 'docs', 'screens', 'gallery');
const sizes = [
  { width: 1280, height: 800 },
  { width: 2560, height: 1440 },
] as const;
const themes = ['light', 'dark'] as const;

const phone = { width: 390, height: 844 } as const;

/** What the window shows, in light and dark, small and large. */
export async function take({ electron, window }: Workstation, name: string): Promise<void> {
  const shown = await electron.browserWindow(window);
  for (const { width, height } of sizes) {
    await shown.evaluate((own, size) => own.setContentSize(size.width, size.height), { width, height });
    await expect.poll(() => window.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
    await inBothThemes(window, `${name}-`, width);
  }
}

/** What a page in a browser shows, in light and dark, on a desk and on a telephone. */
export async function takePage(page: Page, name: string): Promise<void> {
  for (const size of [sizes[0], phone]) {
    await page.setViewportSize(size);
    await inBothThemes(page, `${name}-`, size.width);
  }
}

async function inBothThemes(page: Page, name: string, width: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await settled(page);
    await page.screenshot({
      path: join(folder, `${name}${theme}-${width}.jpg`),
      type: 'jpeg',
      quality: 72,
      animations: 'disabled',
      // It names the machine that the pictures are drawn on.
      style: '[data-watermark] { visibility: hidden }',
    });
  }
}

/** Two frames later everything that the change of size or colours asked for is drawn. */
async function settled(window: Page): Promise<void> {
  await window.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
