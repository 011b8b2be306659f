import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { brief } from './brief.ts';
import { expect } from './expect.ts';

/** What only colours decide: it is the same in each language, and most of the work. */
const byColour = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds that keeps people out, by all its rules, those of colour alone or all others, as lines that say where.
 * Of the whole page, or of what is `within` a selector.
 */
export async function barriers(
  page: Page,
  which: 'all' | 'colour' | 'other' = 'all',
  within?: string,
): Promise<string[]> {
  // A picture all over the window leaves every colour below it unsaid.
  await page.evaluate(() => {
    for (const mark of document.querySelectorAll<HTMLElement>('[data-watermark]')) mark.hidden = true;
  });
  // Electron has one page and no way to open the other that axe would like to work in.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    // Nobody reads what was good; style sheets are all of the page itself.
    resultTypes: ['violations'],
    preload: false,
    ...(which === 'other' && { rules: Object.fromEntries(byColour.map((id) => [id, { enabled: false }])) }),
  });
  if (within) axe.include(within);
  const { violations } = await (which === 'colour' ? axe.withRules(byColour) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** Of what was found by screen, says all of it at once. */
export const expectNone = (found: Record<string, string[]>): void =>
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])));

/** `npm test` looks at the light alone: half of the work, in which most of what goes wrong is seen. */
const themes = brief ? (['light'] as const) : (['light', 'dark'] as const);

/** In the dark only colours differ. */
export async function inBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of themes) {
    const which = colorScheme === 'light' ? 'all' : 'colour';
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await barriers(page, which)).map((barrier) => `${colorScheme}: ${barrier}`));
  }
  return found;
}

/** Of what opened over a page that was looked at before: under it no colour has changed. */
export async function overlayInBothThemes(page: Page, overlay: string): Promise<string[]> {
  const found = await barriers(page, 'other');
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await barriers(page, 'colour', overlay)).map((barrier) => `${colorScheme}: ${barrier}`));
  }
  return found;
}
