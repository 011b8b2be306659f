import type { ElectronApplication, Page } from '@playwright/test';

/** The windows that people see. The shell plays its sounds in one that nobody does. */
export const appWindows = (electron: ElectronApplication): Page[] =>
  electron.windows().filter((page) => !page.url().startsWith('app://groundcrew/sounds/'));

/** The window beside the main one that opens while `act` is done. */
export async function windowOpenedBy(
  electron: ElectronApplication,
  act: () => Promise<unknown>,
): Promise<Page> {
  const isBeside = async (page: Page) => {
    await page.waitForURL(/^app:/);
    return page.url().includes('?window=');
  };
  const [opened] = await Promise.all([electron.waitForEvent('window', { predicate: isBeside }), act()]);
  return opened;
}
