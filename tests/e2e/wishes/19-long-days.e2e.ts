import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { chooseRemoteHub, deskOf, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { copySeededHub, startHubProcess } from '../../support/hub-process.ts';
import { startTcpProxy } from '../../support/tcp-proxy.ts';

const long = 2_200;
/** Nodes that a window may have beside what a usual conversation needs: some screens of messages. */
const mostNodes = 2_500;
const mostGrowthMb = 12;

const nodes = (window: Page) => window.evaluate(() => document.querySelectorAll('*').length);

/** What the page's scripts hold, in MB, after everything that nobody needs is gone. */
async function heapMb(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number };
  return usedSize / 1_048_576;
}

test.describe('wish 19: “Very long conversations and a long day don’t slow it down or fill memory” @workspace @long', () => {
  test.setTimeout(300_000);

  test('a conversation of 2,200 messages is read to its beginning, many others after it, and the window is as light as before', async ({
    testFolder,
    launchApp,
  }) => {
    const hubFolder = join(testFolder, 'hub');
    await copySeededHub(hubFolder);
    await chooseRemoteHub(join(testFolder, 'workstation'));
    const hub = await startHubProcess(hubFolder);
    const line = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      const found = await hub.order({ do: 'find in group', group: 'General' });
      if (!found) throw new Error('nothing is open in General');
      await hub.order({ do: 'make long', conversationId: found.id, messages: long });

      const { window } = await launchApp();
      const desk = deskOf(window);
      await desk.signIn(line.url, people.ana);
      await desk.view('All open');
      await expect.poll(() => desk.list.getByRole('option').count(), { timeout: 60_000 }).toBeGreaterThan(8);
      const cdp = await window.context().newCDPSession(window);
      const walk = async (steps: number) => {
        for (let step = 0; step < steps; step += 1) {
          await window.keyboard.press('j');
          await window.evaluate(
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
          );
        }
      };
      // A morning's work: everything is loaded that is loaded once.
      await desk.openFirst();
      await walk(20);
      const nodesBefore = await nodes(window);
      const heapBefore = await heapMb(cdp);

      await window.getByLabel('Filter this list').fill(found.subject);
      await expect(desk.list.getByRole('option')).toHaveCount(1);
      await desk.list.getByRole('option').first().click();
      await expect(desk.thread.getByText(`Line ${long}:`)).toBeVisible();
      // What is only at the hub comes later than one has read back to it.
      line.set({ latencyMs: 200 });
      // To the beginning, page by page, as one who wants to know how it started.
      const scroller = window.locator('[data-scrolls-by-keys]').first();
      await expect(async () => {
        await scroller.evaluate((element) => element.scrollTo({ top: -element.scrollHeight }));
        await expect(desk.thread.getByText('The conversation begins here')).toBeVisible({ timeout: 100 });
      }).toPass({ timeout: 120_000, intervals: [50] });
      line.clear();
      await expect(desk.thread.getByText('Line 1:')).toBeAttached();
      expect(await nodes(window)).toBeLessThan(nodesBefore + mostNodes);
      // And all of it is there: what is out of sight comes when one goes there.
      await scroller.evaluate((element) => element.scrollTo({ top: 0 }));
      await expect(desk.thread.getByText(`Line ${long}:`)).toBeVisible();
      expect(await nodes(window)).toBeLessThan(nodesBefore + mostNodes);

      await window.getByLabel('Filter this list').fill('');
      await expect.poll(() => desk.list.getByRole('option').count()).toBeGreaterThan(8);
      await desk.list.focus();
      await window.keyboard.press('Escape');
      await desk.list.getByRole('option').first().click();
      await walk(45);
      // As in the list, so in tabs.
      for (let at = 0; at < 6; at += 1)
        await desk.list.getByRole('option').nth(at).click({ button: 'middle' });
      for (let round = 0; round < 20; round += 1) {
        await window.keyboard.down('Control');
        for (let step = 0; step <= round % 4; step += 1) await window.keyboard.press('Tab');
        await window.keyboard.up('Control');
      }
      const tabs = window.locator('[role="tab"][data-tab-panel-id]');
      while ((await tabs.count()) > 1) await window.keyboard.press('Control+w');
      await expect(desk.composer).toBeVisible();
      expect(await nodes(window)).toBeLessThan(nodesBefore + mostNodes);
      const grown = (await heapMb(cdp)) - heapBefore;
      test.info().annotations.push({
        type: 'heap',
        description: `${heapBefore.toFixed(1)} MB, then ${grown.toFixed(1)} MB more`,
      });
      expect(grown).toBeLessThan(mostGrowthMb);
    } finally {
      await line.close();
      await hub.stop();
    }
  });
});
