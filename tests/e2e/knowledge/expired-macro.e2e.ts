import { join } from 'node:path';
import { deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { findLive, publishNext } from '../../support/next-version.ts';
import { picture } from '../../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';
import { startTcpProxy } from '../../support/tcp-proxy.ts';
import { wireClient } from '../../support/wire.ts';

/** Ms: long enough to insert it, to lose the line and to send it before it ends. */
const lasts = 40_000;
const fresh = 'Thank you, and a very sunny day to you and yours at home!';

test.describe('what may not be said any more while one desk is offline @knowledge @long', () => {
  test.setTimeout(420_000);

  test('a macro that is brought back, and one that ends, stop what waits at the desk without a line, and the other desk says nothing of it', async ({
    testFolder,
    launchApp,
  }) => {
    await copyWorkstationOf('ana', join(testFolder, 'workstation'));
    await copyWorkstationOf('tomas', join(testFolder, 'tomas'));
    const hub = await startSyncedHub(testFolder);
    const line = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      const { window } = await launchApp();
      const ana = deskOf(window);
      await ana.signIn(hub.url, people.ana);
      await ana.synced();
      const other = (await launchApp({ workstation: 'tomas' })).window;
      const tomas = deskOf(other);
      await tomas.signIn(line.url, people.tomas);
      await tomas.synced();
      const session = await wireClient(hub.url).auth.signIn({ ...people.marcus, workstation: 'studio' });
      const live = (shortcut: string) => findLive(wireClient(hub.url, session), shortcut);
      const thanks = await live('gen-thanks');
      const solved = await live('gen-solved');

      const insert = async (desk: typeof ana, shortcut: string, wanted: string | RegExp) => {
        const { keyboard } = desk.field.page();
        await desk.field.fill('');
        await desk.field.focus();
        await keyboard.type(`/${shortcut}`);
        const shown = desk.conversation.getByRole('region', { name: /^Preview of / });
        if (typeof wanted === 'string') await expect(shown).toContainText(wanted, { timeout: 30_000 });
        else await expect(shown).not.toContainText(fresh, { timeout: 30_000 });
        await keyboard.press('Enter');
        await expectWritten(desk.field, wanted);
      };
      const cutLine = async () => {
        line.set({ refuse: true });
        line.resetAll();
        await expect(tomas.status).toContainText(/Offline|Connecting/, { timeout: 30_000 });
      };
      const sendLater = async () => {
        await tomas.composer.getByRole('button', { name: /^Send/ }).first().click();
        await expectWritten(tomas.field, '');
        await expect(tomas.status).toContainText('waiting to be sent');
      };
      const mend = async () => {
        line.clear();
        await expect(tomas.status).toContainText('Online', { timeout: 60_000 });
      };

      await test.step('both desks insert what was published', async () => {
        await publishNext(hub.url, 'gen-thanks', fresh);
        await tomas.view('Unassigned');
        await tomas.openFirst('Live chat');
        await other.keyboard.press('r');
        await insert(tomas, 'gen-thanks', fresh);
        await ana.view('Unassigned');
        await ana.openFirst('E-mail');
        await window.keyboard.press('r');
        await insert(ana, 'gen-thanks', fresh);
        await ana.field.fill('');
      });

      await test.step('brought back at one desk, it is stopped that waits at the other', async () => {
        await cutLine();
        await sendLater();
        await window.getByRole('button', { name: 'Studio', exact: true }).click();
        const listed = window.getByRole('listbox', { name: 'Macros' }).getByRole('option');
        await expect(listed.first()).toBeVisible();
        await window.keyboard.press('/');
        await window.keyboard.type(thanks.title);
        await expect(listed).toHaveCount(1);
        await window.keyboard.press('Enter');
        await window
          .getByRole('button', { name: `Bring back version ${thanks.version}`, exact: true })
          .click();
        await expect(window.getByRole('region', { name: 'Next steps' })).toContainText(
          `Version ${thanks.version + 2} is what agents insert.`,
        );
        await mend();
        await expect(tomas.thread).toContainText(
          `It came from “${thanks.title}”, which may not be sent now.`,
          {
            timeout: 30_000,
          },
        );
        await insert(tomas, 'gen-thanks', /^(?!\/)(?![\s\S]*sunny day)[\s\S]{20,}/);
      });

      await test.step('what was sent before its end, and would leave behind it, does not', async () => {
        const text = 'You have all of it now, and we wish you a quiet evening.';
        await ana.page('Inbox');
        await tomas.openFirst('E-mail');
        await other.keyboard.press('r');
        const until = Date.now() + lasts;
        await publishNext(hub.url, 'gen-solved', text, { validity: { until, replacedBy: thanks.id } });
        await insert(tomas, 'gen-solved', text);
        await insert(ana, 'gen-solved', text);
        await ana.field.fill('');
        await cutLine();
        await sendLater();
        expect(Date.now()).toBeLessThan(until);
        // It is the desks' and the hub's own clocks that end it.
        await expect.poll(() => Date.now(), { timeout: lasts + 10_000 }).toBeGreaterThan(until + 1_000);
        for (const desk of [ana, tomas]) {
          const page = desk.field.page();
          await desk.field.fill('');
          await desk.field.focus();
          await page.keyboard.type('/gen-solved');
          const ended = page.getByRole('option', { name: /gen-solved/ });
          await expect(ended).toContainText('Expired');
          await picture(page, desk === tomas ? 'ended-offline' : 'ended');
          await ended.click();
          await expectWritten(desk.field, '/gen-solved');
          await desk.field.fill('');
        }
        await mend();
        await expect(tomas.thread).toContainText(
          `It came from “${solved.title}”, which may not be sent now. Use “${thanks.title}” instead.`,
          { timeout: 30_000 },
        );
        await picture(other, 'stopped');
        const customer = await tomas.customerName();
        await ana.open(customer);
        await expect(ana.thread).toBeVisible();
        await expect(ana.thread).not.toContainText('quiet evening');
      });
    } finally {
      await line.close();
      await hub.stop();
    }
  });
});
