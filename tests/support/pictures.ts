import { type Page, test } from '@playwright/test';

/**
 * Draws what the window shows, light and dark, into the test's results for somebody to look at, where
 * `GROUNDCREW_PICTURES` asks for it: nobody looks at those of a run that only tests.
 */
export async function picture(window: Page, name: string): Promise<void> {
  if (!process.env.GROUNDCREW_PICTURES) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    await window.screenshot({ path: test.info().outputPath(`${name}-${colorScheme}.png`) });
  }
  await window.emulateMedia({ colorScheme: null });
}
