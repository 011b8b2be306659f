import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { type BenchDesk, withBenchDesk } from './support/bench-desk.ts';
import { buildPages } from './support/build-pages.ts';
import { blanks, drag } from './support/drag.ts';
import { engineDatabase, fullSize } from './support/engine-database.ts';
import { launch, until } from './support/launch.ts';
import { measure, printReport } from './support/report.ts';
import { pageOf, showInList } from './support/window-page.ts';
import { makeWorkstation } from './support/workstation.ts';

/**
 * What a frame costs the page while somebody drags through 100,000 conversations, rows being asked of the engine as they
 * come into sight; against the same rows, as our page has drawn them, in a list written by hand and in react-window,
 * both with everything in memory.
 */
const frames = 240;
const ours = '[role="listbox"][data-shared-keys]';

const database = engineDatabase(fullSize, (line) => process.stderr.write(`${line}\n`));
await withBenchDesk(measureWith);

/** Fifty rows as they stand on the screen, and the rules that draw them. */
async function takeRows(page: Page) {
  return page.evaluate((selector) => {
    const rows = [...document.querySelectorAll(`${selector} [role="option"]:not([aria-busy])`)];
    const styles = [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].map((rule) => rule.cssText),
    );
    const className = rows[0]?.className ?? '';
    return { rows: { className, html: rows.map((row) => row.innerHTML) }, styles: styles.join('\n') };
  }, ours);
}

async function measureWith(desk: BenchDesk): Promise<void> {
  const workstation = join(desk.folder, 'workstation');
  makeWorkstation(workstation, database);
  const app = launch({ app: desk.ours, userData: workstation, env: desk.env, devTools: true });
  const { page, browser } = await pageOf(app);
  await showInList(page, { view: 'all', sort: 'newest' });
  await page.locator(`${ours} [role="option"]:not([aria-busy])`).nth(8).waitFor();
  const taken = await takeRows(page);

  const other = async (how: 'by-hand' | 'react-window') => {
    const pages = await buildPages('rows', join(desk.folder, how), {
      HOW: JSON.stringify(how),
      ROWS: JSON.stringify(taken.rows),
      STYLES: JSON.stringify(taken.styles),
      'process.env.NODE_ENV': '"production"',
    });
    const launchable = await desk.windowOn(`rows-${how}`, pages);
    const running = launch({
      app: launchable,
      userData: join(desk.folder, `data-${how}`),
      env: desk.env,
      devTools: true,
    });
    const there = await chromium.connectOverCDP(await running.devTools());
    const found = await until('the rows', () => there.contexts()[0]?.pages()[0]);
    await found.locator('#list [role="option"]').first().waitFor();
    const close = async () => {
      await there.close();
      await running.quit();
    };
    return { page: found, close };
  };
  const hand = await other('by-hand');
  const windowed = await other('react-window');

  let longTasks = 0;
  // The first frames compile what the others run.
  for (const [at, list] of [
    [page, ours],
    [hand.page, '#list'],
    [windowed.page, '#list'],
  ] as const)
    await drag(at, list, frames / 2);
  const report = await measure({
    name: 'P11',
    title: 'scroll work a frame, 100,000 conversations',
    unit: 'ms',
    async ours() {
      const dragged = await drag(page, ours, frames);
      longTasks += dragged.longTasks;
      return dragged.workMs;
    },
    limit: async () => (await drag(hand.page, '#list', frames)).workMs,
    peers: { 'react-window': async () => (await drag(windowed.page, '#list', frames)).workMs },
    goal: [
      { of: 'limit', at: 'most', value: 1.3 },
      { of: 'react-window', at: 'most', value: 1 },
    ],
    context: {
      limitIs: 'the same rows, ready made and in memory, in a window over the list written by hand',
      runtime: desk.runtime,
      framesPerRound: frames,
    },
  });
  const blank = await blanks(page, ours, frames);
  printReport({
    ...report,
    met: report.met && blank === 0 && longTasks === 0,
    context: {
      ...report.context,
      'places without a row, of those looked at': `${blank} of ${frames * 3}`,
      'long tasks in all rounds': longTasks,
    },
  });
  await hand.close();
  await windowed.close();
  await browser.close();
  await app.quit();
}
