import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { deskOf, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { copyWorkstationOf, startSyncedHub } from '../support/synced-desks.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Opens the builder from the palette and puts a view together without a mouse. */
async function buildByKeyboard(window: Page, name: string): Promise<void> {
  const { keyboard } = window;
  await keyboard.press(`${mod}+k`);
  await expect(window.getByRole('combobox', { name: /command/i })).toBeFocused();
  await keyboard.type('New view');
  await keyboard.press('Enter');
  await expect(window.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await keyboard.type(name);
  // Past “all or any”, the field and the comparison, to the values.
  const values = window
    .getByRole('combobox', { name: 'What condition 1 asks for' })
    .or(window.getByRole('textbox', { name: 'What condition 1 asks for' }));
  for (let presses = 0; presses < 8; presses += 1) {
    if (await values.first().evaluate((node) => node === document.activeElement)) break;
    await keyboard.press('Tab');
  }
  await expect(values.first()).toBeFocused();
  await keyboard.type('Deposits');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
}

test.describe('views and bulk @workspace @long', () => {
  test.setTimeout(300_000);

  test('a view built by keyboard and shared is at the other agent’s; of a bulk the one that failed is named, and it is undone', async ({
    testFolder,
    launchApp,
  }) => {
    const hub = await startSyncedHub(testFolder);
    const line = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      const desks = [];
      for (const [name, url] of [
        ['ana', line.url],
        ['tomas', hub.url],
      ] as const) {
        await copyWorkstationOf(name, join(testFolder, name));
        const { window } = await launchApp({ workstation: name });
        const desk = deskOf(window);
        await desk.signIn(url, people[name]);
        await expect(desk.status).not.toContainText('%', { timeout: 60_000 });
        desks.push({ window, desk });
      }
      const [ana, tomas] = desks;
      if (!ana || !tomas) throw new Error('two desks are needed');
      const viewsOf = ({ window }: { window: Page }) => window.getByRole('navigation', { name: 'Views' });

      await buildByKeyboard(ana.window, 'Deposits of the team');
      const preview = ana.window.getByRole('region', { name: 'What it shows now' });
      await expect(preview).toContainText(/\d+ conversations/);
      const sharing = ana.window.getByRole('switch', { name: /Share with the team/ });
      await sharing.focus();
      await ana.window.keyboard.press('Space');
      await ana.window.keyboard.press(`${mod}+Enter`);
      await expect(ana.window.getByText('“Deposits of the team” is saved.')).toBeVisible();
      const hers = viewsOf(ana).getByRole('button', { name: /^Deposits of the team, / });
      await expect(hers).toHaveAttribute('aria-current', 'true');

      const his = viewsOf(tomas).getByRole('button', { name: /^Deposits of the team, / });
      await expect(his).toBeVisible({ timeout: 30_000 });
      await his.click();
      await expect(tomas.desk.list.getByRole('option').first()).toBeVisible();

      // Ana takes three while her line is down; meanwhile Tomás takes one of them.
      const rows = ana.desk.list.getByRole('option');
      await expect(rows.nth(2)).not.toHaveAttribute('aria-busy', 'true');
      const unassigned = viewsOf(ana).getByRole('button', { name: /^Unassigned, / });
      await unassigned.click();
      await ana.desk.list.focus();
      await expect(rows.first()).toHaveAttribute('data-number', /\d+/);
      const numbers = await rows.evaluateAll((all) =>
        all.slice(0, 3).map((row) => (row as HTMLElement).dataset.number ?? ''),
      );
      line.set({ refuse: true });
      line.resetAll();
      await expect(ana.desk.status).toContainText(/offline/i, { timeout: 60_000 });

      await ana.window.keyboard.press('x');
      await ana.window.keyboard.press('Shift+J');
      await ana.window.keyboard.press('Shift+J');
      await expect(ana.window.getByRole('toolbar', { name: 'Selected conversations' })).toContainText(
        '3 selected',
      );
      await ana.window.keyboard.press('a');
      await expect(ana.window.getByRole('combobox', { name: 'Assign…' })).toBeFocused();
      await ana.window.keyboard.press('Enter');
      const bulk = ana.window.getByRole('region', { name: 'Assign to Ana Duarte' });
      await expect(bulk).toContainText('3 under way');
      await expect(bulk).toContainText('as soon as the hub can be reached');

      await viewsOf(tomas)
        .getByRole('button', { name: /^Everything, / })
        .click();
      await tomas.window.getByLabel('Filter this list').fill(numbers[1] ?? '');
      await expect(tomas.desk.list.getByRole('option')).toHaveCount(1);
      await tomas.desk.list.getByRole('option').click();
      await tomas.desk.list.focus();
      await tomas.window.keyboard.press('a');
      await expect(tomas.window.getByRole('combobox', { name: /^Assign/ })).toBeFocused();
      await tomas.window.keyboard.press('Enter');
      await expect(tomas.desk.status).toContainText('Outbox empty', { timeout: 30_000 });

      line.set({ refuse: false });
      await expect(bulk).toContainText('2 done', { timeout: 60_000 });
      await expect(bulk).toContainText('1 not done');
      const failure = bulk.getByRole('list', { name: 'Not done, and why' }).getByRole('listitem');
      await expect(failure).toHaveCount(1);
      await expect(failure).toContainText(numbers[1] ?? '');
      await expect(failure).toContainText('Tomás Herrero took the conversation in the meantime.');

      await bulk.getByRole('button', { name: 'Undo' }).click();
      const undone = ana.window.getByRole('region', { name: 'Take back: Assign to Ana Duarte' });
      await expect(undone).toContainText('2 done', { timeout: 30_000 });
      await expect(ana.desk.status).toContainText('Outbox empty', { timeout: 30_000 });
      await unassigned.click();
      for (const number of [numbers[0], numbers[2]])
        await expect(ana.desk.list.locator(`[data-number="${number}"]`)).toBeVisible({ timeout: 30_000 });
      await expect(ana.desk.list.locator(`[data-number="${numbers[1]}"]`)).toHaveCount(0);
    } finally {
      await line.close();
      await hub.stop();
    }
  });
});
