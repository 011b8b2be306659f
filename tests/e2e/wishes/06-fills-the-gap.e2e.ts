import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { windowOpenedBy } from '../../support/app-windows.ts';
import { deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';
import { startTcpProxy } from '../../support/tcp-proxy.ts';

const idOf = async (row: Locator): Promise<string> => {
  const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec((await row.getAttribute('id')) ?? '')?.[0];
  if (!id) throw new Error('a row without an id');
  return id;
};

test.describe('wish 6 @workspace @main-job', () => {
  test.setTimeout(240_000);

  test('“Reconnect by itself and fill the gap”', async ({ testFolder, launchApp }) => {
    await copyWorkstationOf('ana', join(testFolder, 'workstation'));
    const hub = await startSyncedHub(testFolder);
    const line = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      const { window, electron, pid } = await launchApp();
      const desk = deskOf(window);
      await desk.signIn(line.url, people.ana);
      await desk.synced();
      await desk.view('Everything');
      await desk.openFirst('Live chat');
      const rows = desk.list.locator('[role=option]:not([aria-busy])');
      const here = await idOf(desk.list.locator('[role=option][aria-current=true]'));
      const elsewhere = await idOf(
        desk.list.locator('[role=option]:not([aria-busy]):not([aria-current])').first(),
      );
      const writes = async (conversationId: string, ...texts: string[]) => {
        for (const text of texts) await hub.order({ do: 'customer writes', conversationId, text });
      };
      const heard = desk.thread.getByText(/^Still waiting, \d+\.$/);
      const said: string[] = [];
      const more = (count: number) => {
        const next = Array.from({ length: count }, (_, at) => `Still waiting, ${said.length + at + 1}.`);
        said.push(...next);
        return next;
      };
      /** All of it, each once, in the order in which it was said. */
      const expectNoGap = () => expect.poll(() => heard.allInnerTexts(), { timeout: 60_000 }).toEqual(said);
      const online = () => expect(desk.status).toContainText('Online', { timeout: 60_000 });
      // Gone with the page, should anything start it anew.
      await window.evaluate(() => Object.assign(globalThis, { sameAsBefore: true }));
      await writes(here, ...more(2));
      await expectNoGap();

      await test.step('says that the line is gone and when it is tried again; what is written stays', async () => {
        line.set({ refuse: true });
        line.resetAll();
        await expect(desk.status).toContainText(/Offline|Connecting/, { timeout: 30_000 });
        await desk.field.fill('I look into it');
        await desk.status.getByRole('button', { name: /Offline|Connecting/ }).press('Enter');
        const details = window.getByRole('dialog', { name: /Offline|Connecting/ });
        await expect(details).toContainText('Go on working');
        await expect(details.getByRole('button', { name: 'Try now' })).toBeVisible();
        await expect(details).toContainText('Next attempt', { timeout: 30_000 });
        await window.keyboard.press('Escape');
        await window.keyboard.press('Escape');
        await expect(details).toBeHidden();
      });

      await test.step('by itself: what was said meanwhile is there, all of it, in order', async () => {
        await writes(elsewhere, 'Is anybody there?');
        await writes(here, ...more(4));
        await expect(heard).toHaveCount(2);
        line.clear();
        await online();
        await expectNoGap();
        await expect(rows.filter({ hasText: 'Is anybody there?' })).toHaveAttribute(
          'id',
          new RegExp(elsewhere),
        );
        await expectWritten(desk.field, 'I look into it');
      });

      await test.step('after sleep, on a line that is dead without a word', async () => {
        line.stallAll();
        await writes(here, ...more(3));
        await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
        await expectNoGap();
        await online();
      });

      await test.step('when the hub itself was gone', async () => {
        await hub.kill9();
        line.resetAll();
        await expect(desk.status).toContainText(/Offline|Connecting/, { timeout: 30_000 });
        await hub.start();
        await writes(here, ...more(2));
        await online();
        await expectNoGap();
        // And listens again: what comes now is not asked for, but heard.
        await writes(here, ...more(1));
        await expectNoGap();
      });

      await test.step('at once when it is asked for, from a window of its own too', async () => {
        const second = await windowOpenedBy(electron, () => window.keyboard.press('Control+Shift+o'));
        await expect(second.getByRole('region', { name: /^Conversation with / })).toBeVisible({
          timeout: 60_000,
        });
        line.set({ refuse: true });
        line.resetAll();
        await expect(desk.status).toContainText('Offline', { timeout: 60_000 });
        await second.keyboard.press('Control+k');
        await second.keyboard.type('reach the hub');
        await expect(second.getByRole('option', { name: /Try to reach the hub now/ })).toBeVisible();
        line.clear();
        await second.keyboard.press('Enter');
        await online();
        await second.close();
      });

      // None of it took a new page or a new app, and nothing was asked of the agent.
      expect(await window.evaluate(() => 'sameAsBefore' in globalThis)).toBe(true);
      expect(electron.process().pid).toBe(pid);
      await expect(window.getByRole('dialog')).toHaveCount(0);
    } finally {
      await line.close();
      await hub.stop();
    }
  });
});
