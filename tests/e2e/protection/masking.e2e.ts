import { join } from 'node:path';
import { windowOpenedBy } from '../../support/app-windows.ts';
import { deskOf, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { filesWith } from '../../support/files-with.ts';
import { picture } from '../../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';

test.describe('masked values @protection @long', () => {
  test.setTimeout(120_000);

  test('M23: shown one at a time by keys alone, gone with its time, copied for a moment, told to the lead, not offline', async ({
    testFolder,
    launchApp,
  }) => {
    const hub = await startSyncedHub(testFolder);
    try {
      await hub.order({ do: 'set role', agent: 'Tomás Herrero', role: 'lead' });
      await hub.order({ do: 'set masking', policy: { shownSeconds: 5, budget: 2 } });
      const [ana, tomas] = await Promise.all(
        (['ana', 'tomas'] as const).map(async (name) => {
          await copyWorkstationOf(name, join(testFolder, name));
          const app = await launchApp({ workstation: name });
          const desk = deskOf(app.window);
          await desk.signIn(hub.url, people[name]);
          return { ...app, desk, keys: app.window.keyboard };
        }),
      );
      if (!ana || !tomas) throw new Error('two desks are needed');
      await ana.desk.view('Everything');
      await ana.desk.openFirst('E-mail');
      const { window } = ana;
      const dialog = window.getByRole('dialog', { name: /^Show a masked value of/ });
      const card = window.getByRole('complementary', { name: 'Customer and knowledge' });
      const timer = card.getByRole('timer');
      const eye = card.getByRole('button', { name: 'Show E-mail…' });
      const value = card.getByRole('status').filter({ hasText: '@' });
      await expect(eye).toBeVisible();
      await expect(card).toContainText('•••@');
      await expect(window.locator('[data-watermark]')).toHaveCSS('pointer-events', 'none');
      await picture(window, 'masked');

      let shown = '';
      await test.step('by keys alone, with a reason, and gone when its time is over', async () => {
        await ana.desk.field.press('Control+Shift+y');
        await expect(dialog.getByRole('radio', { name: 'To reach the customer another way' })).toBeFocused();
        await expect(dialog).toContainText('2 of 2 left');
        await picture(window, 'asked');
        await ana.keys.press('ArrowDown');
        await ana.keys.press('Enter');
        await expect(value).toBeVisible();
        shown = (await value.innerText()).trim();
        expect(shown).toMatch(/^[^•\s]+@[^•\s]+$/);
        await expect(timer).toHaveText(/^[1-5] s$/);
        await expect(card.getByRole('button', { name: 'Copy E-mail' })).toBeFocused();
        await picture(window, 'shown');
        await expect(timer).toHaveCount(0, { timeout: 8_000 });
        await expect(eye).toBeVisible();
        await expect(window.getByText(shown)).toHaveCount(0);
      });

      const clipboard = () => ana.electron.evaluate(({ clipboard: board }) => board.readText());
      await test.step('what is copied leaves the clipboard again', async () => {
        await eye.press('Enter');
        await ana.keys.press('Enter');
        await expect(value).toHaveText(shown);
        await ana.keys.press('Enter');
        await expect.poll(clipboard).toBe(shown);
        await expect.poll(clipboard, { timeout: 10_000 }).not.toBe(shown);
      });

      await test.step('beyond the budget the agent is told before, and the lead at once', async () => {
        await eye.press('Enter');
        await expect(dialog.getByRole('alert')).toContainText('The leads will be told of this one at once');
        await picture(window, 'beyond');
        await ana.keys.press('Enter');
        await expect(value).toHaveText(shown);
        await expect(tomas.window.getByText(/^Ana Duarte was shown a masked value beyond/)).toBeVisible();
        await picture(tomas.window, 'lead');
        await card.getByRole('button', { name: 'Hide E-mail' }).press('Enter');
        await expect(value).toHaveCount(0);
      });

      await test.step('the lead reads in the audit who was shown what, and nothing else', async () => {
        await tomas.desk.list.focus();
        await tomas.keys.press('g');
        await tomas.keys.press('a');
        const entries = tomas.window.getByRole('table', { name: 'Audit' });
        await expect(entries).toContainText('Masked value shown beyond the budget');
        await expect(entries.getByRole('row', { name: /Ana Duarte Masked value copied/ })).toHaveCount(1);
        await expect(entries).not.toContainText('Signed in');
        await expect(entries).not.toContainText(shown);
        await picture(tomas.window, 'audit');
      });

      await test.step('a window of its own is marked too, and what it shows stands in no other', async () => {
        await ana.desk.field.focus();
        const popped = await windowOpenedBy(ana.electron, () => ana.keys.press('Control+Shift+o'));
        const its = popped.getByRole('complementary', { name: 'Customer and knowledge' });
        await expect(popped.locator('[data-watermark]')).toHaveCSS('pointer-events', 'none');
        await expect(deskOf(popped).composer).toBeVisible({ timeout: 60_000 });
        await popped.keyboard.press('ControlOrMeta+.');
        await its.getByRole('button', { name: 'Show E-mail…' }).press('Enter');
        await popped.keyboard.press('Enter');
        await expect(its.getByText(shown)).toBeVisible();
        await expect(window.getByText(shown)).toHaveCount(0);
        await picture(popped, 'own-window');
        await popped.close();
        await ana.desk.openFirst('E-mail');
        await expect(eye).toBeVisible();
      });

      await test.step('nothing of it is in any file of the workstation', async () => {
        expect(filesWith(join(testFolder, 'ana'), shown)).toEqual([]);
        expect(hub.output()).not.toContain(shown);
      });

      await test.step('without the hub nothing is shown, and it says so', async () => {
        await hub.stop();
        await expect(ana.desk.status).toContainText(/Offline|Connecting/);
        await eye.press('Enter');
        await expect(dialog.getByRole('alert')).toContainText('nothing is shown now');
        await expect(dialog.getByRole('button', { name: 'Show', exact: true })).toBeDisabled();
        await picture(window, 'offline');
      });
    } finally {
      await hub.stop();
    }
  });
});
