import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type BenchDesk, withBenchDesk } from './support/bench-desk.ts';
import { engineDatabase, fullSize } from './support/engine-database.ts';
import { launch } from './support/launch.ts';
import { frameInterval, noteOpenings, openedBy } from './support/openings.ts';
import { measure, median, printReport, quantile } from './support/report.ts';
import { pageOf, showInList } from './support/window-page.ts';
import { makeWorkstation } from './support/workstation.ts';

/**
 * From a key press to the conversation painted: J steps to conversations that were never opened, K goes back through
 * them. A million messages are in the database. Time begins with the key event's own time stamp, which the browser
 * process gave it, and ends after the frame in which the messages of that conversation stood had been drawn.
 */
const stepsPerRound = 15;
/** A quick agent: a third of a second to see what it is about. */
const lookMs = 350;

const database = engineDatabase(fullSize, (line) => process.stderr.write(`${line}\n`));
await withBenchDesk(measureWith);

async function measureWith(desk: BenchDesk): Promise<void> {
  const workstation = join(desk.folder, 'workstation');
  makeWorkstation(workstation, database);
  const app = launch({ app: desk.ours, userData: workstation, env: desk.env, devTools: true });
  const { page, browser } = await pageOf(app);
  await showInList(page, { view: 'all', sort: 'newest' });
  await noteOpenings(page);
  await page.locator('[role="listbox"]').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('article[id^="message-"]').first().waitFor();
  // The first ones compile what the others run.
  for (let i = 0; i < 10; i++) await step(page, 'j');

  const times = { never: [] as number[], again: [] as number[], clicked: [] as number[] };
  const walk = async (key: 'j' | 'k', into: number[]) => {
    for (let i = 0; i < stepsPerRound; i++) into.push(await step(page, key));
  };
  let clicks = 0;
  const report = await measure({
    name: 'P3',
    title: 'open a conversation, key to painted',
    unit: 'ms p95',
    async ours() {
      const from = times.never.length;
      await walk('j', times.never);
      await walk('k', times.again);
      // Forward again, over known ground, so that the next round begins where nobody was.
      for (let i = 0; i < stepsPerRound; i++) await step(page, 'j');
      // Outside the goal: nothing could be read ahead.
      for (let i = 0; i < 4; i++) times.clicked.push(await click(page, ++clicks));
      await step(page, 'j');
      return quantile([...times.never.slice(from), ...times.again.slice(from)], 0.95);
    },
    limit: () => frameInterval(page),
    peers: { 'Superhuman (published)': () => 55 },
    goal: [
      { of: 'limit', at: 'most', value: 2 },
      { of: 'Superhuman (published)', at: 'most', value: 0.6 },
    ],
    context: {
      limitIs: 'one frame of this display',
      runtime: desk.runtime,
      runs: 'window and engine, offline',
      openings: stepsPerRound * 2 * 5,
    },
  });
  const said = (values: number[]) =>
    `${median(values).toPrecision(3)} / ${quantile(values, 0.95).toPrecision(3)}`;
  printReport({
    ...report,
    context: {
      ...report.context,
      'never opened before, median / p95, ms': said(times.never),
      'opened before, median / p95, ms': said(times.again),
      'clicked far away, nothing read ahead, median / p95, ms': said(times.clicked),
    },
  });
  await browser.close();
  await app.quit();
}

async function step(page: Page, key: 'j' | 'k'): Promise<number> {
  await page.waitForTimeout(lookMs);
  return openedBy(page, () => page.keyboard.press(key));
}

/** Scrolls to where nobody was and clicks at once; the pointer was elsewhere until then. */
async function click(page: Page, n: number): Promise<number> {
  const list = page.locator('[role="listbox"]');
  await page.mouse.move(5, 5);
  await list.evaluate((element, top) => element.scrollTo({ top }), 100_000 + n * 20_000);
  await page.waitForTimeout(lookMs);
  const box = await list.boundingBox();
  if (!box) throw new Error('the list is not shown');
  return openedBy(page, () => page.mouse.click(box.x + 120, box.y + 200));
}
