import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { isInShare } from '../../../src/shared/domain/stage.ts';
import { deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { writeNext } from '../../support/next-version.ts';
import { picture } from '../../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';

/** Ms: long enough to stage it, to insert it at two desks, and not much more. */
const lasts = 75_000;
const share = 40;

/** Which workstation a folder is: one that is among the share, or one that is not. */
async function nameDevice(userData: string, isInside: boolean): Promise<void> {
  let deviceId = newId();
  while (isInShare(deviceId, share) !== isInside) deviceId = newId();
  const file = { embedded: null, remote: null, lastHubUrl: null, deviceId };
  await writeFile(join(userData, 'workstation', 'accounts.json'), JSON.stringify(file));
}

test.describe('staging a macro to many @knowledge @long', () => {
  test.setTimeout(420_000);

  test('a share of the workstations has the staged version, then all; another has the members of a group, whoever joins it, and nobody once it has ended', async ({
    testFolder,
    launchApp,
  }) => {
    for (const [agent, folder, isInside] of [
      ['ana', 'workstation', false],
      ['tomas', 'tomas', true],
    ] as const) {
      await copyWorkstationOf(agent, join(testFolder, folder));
      await nameDevice(join(testFolder, folder), isInside);
    }
    const hub = await startSyncedHub(testFolder);
    try {
      const { window } = await launchApp();
      const ana = deskOf(window);
      await ana.signIn(hub.url, people.ana);
      await ana.synced();
      const other = (await launchApp({ workstation: 'tomas' })).window;
      const tomas = deskOf(other);
      await tomas.signIn(hub.url, people.tomas);
      await tomas.synced();
      const { keyboard: keys } = window;
      const button = (name: string) => window.getByRole('button', { name, exact: true });
      const cycle = window.getByRole('region', { name: 'Next steps' });
      const whoHas = window.getByRole('region', { name: 'Who has it' });
      const listed = window.getByRole('listbox', { name: 'Macros' }).getByRole('option');

      const openToStage = async (title: string) => {
        await button('Studio').click();
        await expect(listed.first()).toBeVisible();
        await keys.press('/');
        await window.getByRole('combobox', { name: 'Search titles and folders' }).fill(title);
        await expect(listed).toHaveCount(1);
        await keys.press('Enter');
        await button('Approve').press('Enter');
        await expect(cycle).toContainText('Approved.');
        await button('Stage…').press('Enter');
        return window.getByRole('dialog', { name: `Stage “${title}”` });
      };
      const showsHolder = async (version: number, name: string) => {
        const staged = whoHas.getByRole('status').filter({ hasText: `Staged version ${version}` });
        await expect(staged).toContainText(/\b1 of \d workstations?/, { timeout: 30_000 });
        // Each has worked at another one before, which has been off since.
        const holders = whoHas.getByRole('list').first().getByRole('listitem');
        await expect(holders.filter({ hasText: name }).filter({ hasText: /Since / })).toHaveCount(1);
      };
      const write = async (desk: typeof ana, shortcut: string) => {
        await desk.field.fill('');
        await desk.field.focus();
        await desk.field.page().keyboard.type(`/${shortcut}`);
        await expectWritten(desk.field, `/${shortcut}`);
        return desk.field.page().getByRole('option', { name: new RegExp(shortcut) });
      };
      /** Waits until that is what it would say, then takes it. */
      const insert = async (desk: typeof ana, shortcut: string, wanted: string, isThere = true) => {
        await expect(await write(desk, shortcut)).toBeVisible();
        const shown = desk.conversation.getByRole('region', { name: /^Preview of / });
        if (isThere) await expect(shown).toContainText(wanted, { timeout: 30_000 });
        else await expect(shown).not.toContainText(wanted);
        await desk.field.page().keyboard.press('Enter');
        const written = isThere ? wanted : new RegExp(`^(?!/)(?![\\s\\S]*${wanted})[\\s\\S]{20,}`);
        await expectWritten(desk.field, written);
        await desk.field.fill('');
      };

      await test.step('both sit in a conversation', async () => {
        await tomas.view('Unassigned');
        await tomas.openFirst('Live chat');
        await other.keyboard.press('r');
        await ana.view('Unassigned');
        await ana.openFirst('E-mail');
        await keys.press('r');
      });

      await test.step('a share of the workstations has it, and the studio names which', async () => {
        const text = 'All of it has arrived, and we wish you a quiet evening.';
        const { title, version } = await writeNext(hub.url, 'gen-solved', text);
        const dialog = await openToStage(title);
        await dialog.getByLabel('Share of all workstations, in percent').fill(String(share));
        await picture(window, 'share');
        await dialog.getByRole('button', { name: 'Stage' }).press('Enter');
        await expect(dialog).toBeHidden();
        await expect(cycle).toContainText(`Staged as version ${version + 1}, to ${share}% of workstations.`);
        await expect(listed).toContainText(`Staged ${share}%`);
        await showsHolder(version + 1, 'Tomás Herrero');
        await picture(window, 'share-staged');
        await insert(tomas, 'gen-solved', text);
        await ana.page('Inbox');
        await insert(ana, 'gen-solved', text, false);
        await button('Studio').click();
        await button('Widen the stage…').press('Enter');
        const wider = window.getByRole('dialog', { name: `Stage “${title}” to more` });
        await wider.getByLabel('Share of all workstations, in percent').fill('100');
        await wider.getByRole('button', { name: 'Stage' }).press('Enter');
        await expect(cycle).toContainText('to 100% of workstations.');
        await ana.page('Inbox');
        await insert(ana, 'gen-solved', text);
      });

      const text = 'Thank you, and a very sunny day to you and yours at home!';
      const until = Date.now() + lasts;
      const { title, version } = await writeNext(hub.url, 'gen-thanks', text, { validity: { until } });

      await test.step('the members of a group have it, and whoever joins it', async () => {
        const dialog = await openToStage(title);
        await dialog.getByRole('combobox', { name: 'Groups' }).focus();
        await keys.type('VIP');
        await expect(window.getByRole('option', { name: 'VIP & Institutions' })).toBeVisible();
        await keys.press('ArrowDown');
        await keys.press('Enter');
        await keys.press('Escape');
        await picture(window, 'group');
        await dialog.getByRole('button', { name: 'Stage' }).press('Enter');
        await expect(dialog).toBeHidden();
        await expect(cycle).toContainText(`Staged as version ${version + 1}, to 1 group.`);
        await expect(listed).toContainText('Staged to 1 group');
        await showsHolder(version + 1, 'Ana Duarte');
        await picture(window, 'group-staged');
        await insert(tomas, 'gen-thanks', text, false);
        await ana.page('Inbox');
        await insert(ana, 'gen-thanks', text);
        const groups = ['General', 'Deposits & Withdrawals', 'KYC', 'VIP & Institutions'];
        await hub.order({ do: 'set groups', agent: 'Tomás Herrero', groups });
        await insert(tomas, 'gen-thanks', text);
        expect(Date.now()).toBeLessThan(until);
      });

      await test.step('once it has ended nobody inserts it, neither who had it first nor who came later', async () => {
        await expect.poll(() => Date.now(), { timeout: lasts + 10_000 }).toBeGreaterThan(until + 1_000);
        for (const desk of [ana, tomas]) {
          const ended = await write(desk, 'gen-thanks');
          await expect(ended).toContainText('Expired');
          await ended.click();
          await expectWritten(desk.field, '/gen-thanks');
          await desk.field.fill('');
        }
        await picture(other, 'ended');
      });
    } finally {
      await hub.stop();
    }
  });
});
