import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { barriers } from '../../support/barriers.ts';
import { deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { sitDownAt } from '../../support/own-workstation.ts';
import { picture } from '../../support/pictures.ts';
import { startSyncedHub } from '../../support/synced-desks.ts';

/** As if that workstation had not heard from its hub for so many hours. */
function passHours(userData: string, hours: number): void {
  const accounts = join(userData, 'workstation', 'accounts');
  for (const account of readdirSync(accounts).filter((name) => name !== 'nobody')) {
    const db = new Database(join(accounts, account, 'cache.sqlite'));
    const kept = JSON.parse(
      String(db.prepare("SELECT value FROM meta WHERE key = 'cache.lease'").pluck().get()),
    );
    const longer = { ...kept, spentMs: kept.spentMs + hours * 3_600_000 };
    db.prepare("UPDATE meta SET value = ? WHERE key = 'cache.lease'").run(JSON.stringify(longer));
    db.close();
  }
}

test('what a desk keeps is locked once the hub has not been heard of for too long, and opens without what was taken away meanwhile @protection @long', async ({
  testFolder,
  launchApp,
}) => {
  test.setTimeout(300_000);
  const hub = await startSyncedHub(testFolder);
  try {
    const tomas = await sitDownAt('tomas', { hub, launchApp, testFolder });
    await tomas.desk.view('Everything');
    await tomas.desk.openFirst('E-mail');
    const taken = await tomas.desk.customerName();
    const row = await tomas.desk.list.locator('[aria-current=true]').getAttribute('id');
    const conversationId = /[0-9a-f-]{36}$/.exec(row ?? '')?.[0] ?? '';
    await tomas.desk.openFirst('Live chat');
    const stays = await tomas.desk.customerName();
    expect(stays).not.toBe(taken);
    const draft = 'I have looked into it, and';
    await tomas.desk.field.fill(draft);
    await tomas.window.waitForTimeout(1_000);
    await tomas.close();
    await hub.order({ do: 'restrict', conversationId });
    await hub.stop();
    passHours(tomas.folder, 30);

    const { window } = await launchApp({ workstation: 'tomas' });
    const desk = deskOf(window);
    const locked = window.getByRole('heading', { name: 'Locked until the hub has answered' });
    await test.step('nothing of any customer is shown, and it says what happened, what is safe and what to do', async () => {
      await expect(locked).toBeVisible({ timeout: 60_000 });
      await expect(window.getByRole('main')).toContainText('for 24 hours without the hub’s word');
      await expect(window.getByRole('main')).toContainText('Nothing is lost');
      await expect(desk.list).toHaveCount(0);
      for (const name of [taken, stays]) await expect(window.getByText(name)).toHaveCount(0);
      await expect(window.locator('[data-watermark]')).toHaveCount(1);
      await picture(window, 'locked');
      expect(await barriers(window)).toEqual([]);
    });

    await test.step('the hub answers: it opens by itself, with the draft, and without what was taken away', async () => {
      await hub.start();
      // Without a keychain on this machine the sign-in lives in memory alone, and ended with the process.
      const signIn = window.getByRole('button', { name: 'Sign in', exact: true });
      await expect(signIn.or(desk.list).first()).toBeVisible({ timeout: 60_000 });
      if (await signIn.isVisible()) {
        await signIn.press('Enter');
        await window.getByRole('textbox', { name: 'Password' }).fill(people.tomas.password);
        await window.keyboard.press('Enter');
      }
      await desk.ready();
      await expect(locked).toBeHidden();
      await desk.view('Drafts');
      await desk.openFirst();
      expect(await desk.customerName()).toBe(stays);
      await expectWritten(desk.field, draft);
      await desk.view('Everything');
      await expect(desk.list.locator(`[id="${row}"]`)).toHaveCount(0);
    });
  } finally {
    await hub.stop();
  }
});
