import { type Browser, chromium, type Page } from '@playwright/test';
import type { Sort, ViewId } from '../../../src/shared/contract/inbox-views.ts';
import { type Launched, until } from './launch.ts';

/** The app's window as something that can be driven, by Chromium's debugging port; the app itself isn't changed. */
export async function pageOf(app: Launched): Promise<{ page: Page; browser: Browser }> {
  const address = await app.devTools();
  // Attaching to a page that is just loading may wait for ever.
  await until('the page', async () => {
    const targets = (await (await fetch(`${address}/json/list`)).json()) as { type: string; title: string }[];
    return targets.some(({ type, title }) => type === 'page' && title === 'Groundcrew');
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context?.pages()[0];
  if (!page) throw new Error('the app has no window');
  return { page, browser };
}

/** Shows a view in an order, as if it had been left so, and waits for its rows. */
export async function showInList(page: Page, shown: { view: ViewId; sort: Sort }): Promise<void> {
  await page.evaluate(
    (state) => localStorage.setItem('groundcrew:workspace', JSON.stringify({ state, version: 1 })),
    { ...shown, activeId: null },
  );
  await page.reload();
  await page.locator('[role="option"][data-number]').first().waitFor();
}
