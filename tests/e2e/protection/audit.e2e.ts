import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { verify } from '../../../src/hub/audit/verify.ts';
import { readVerifyOptions, type VerifyOptions } from '../../../src/hub/audit/verify-options.ts';
import { wireVersion } from '../../../src/shared/wire/version.ts';
import { atDatabase } from '../../support/at-database.ts';
import { deskOf, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { pressOnPage } from '../../support/languages.ts';
import { notedDatabase } from '../../support/noted-databases.ts';
import { picture } from '../../support/pictures.ts';
import { wireClient } from '../../support/wire.ts';

/** Somebody who does not know the password. */
async function failToSignIn(hubUrl: string, email: string): Promise<void> {
  const { status } = await fetch(`${hubUrl}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'groundcrew-wire': String(wireVersion) },
    body: JSON.stringify({ email, password: 'not the password', workstation: 'somewhere else' }),
  });
  expect(status).toBe(401);
}

/** What somebody does who owns the database of a hub. */
const asOwner = (url: string, statement: string) =>
  atDatabase(
    url,
    `alter table audit disable trigger all; ${statement}; alter table audit enable trigger all`,
  );

/** Tomás finds that two customers are one, and what they wrote one conversation. */
async function mergeAsTomas(hubUrl: string, database: string): Promise<void> {
  const { accessToken } = await wireClient(hubUrl).auth.signIn({ ...people.tomas, workstation: 'desk' });
  const [kept, gone] = await atDatabase<{ id: string; customer: string }>(
    database,
    `select min(v.id::text) as id, v.customer_id as customer
       from conversations v join groups g on g.id = v.group_id
      where v.customer_id in (select customer_id from conversations group by 1 having count(*) = 1)
        and g.name = 'General' and not v.restricted
      group by v.customer_id order by v.customer_id limit 2`,
  );
  if (!kept || !gone) throw new Error('The demo has too few customers.');
  const take = { facts: [], fields: [] };
  const { results } = await wireClient(hubUrl, { accessToken }).mutations.apply({
    items: [
      { kind: 'customer-merge' as const, customerId: kept.customer, otherId: gone.customer, take },
      { kind: 'merge' as const, conversationId: kept.id, otherId: gone.id },
    ].map((mutation) => ({ key: uuidv7(), mutation })),
  });
  expect(results.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
}

async function barriers(page: Page): Promise<string[]> {
  const found: string[] = [];
  // A picture all over the window leaves every colour below it unsaid.
  await page.evaluate(() => {
    for (const mark of document.querySelectorAll<HTMLElement>('[data-watermark]')) mark.hidden = true;
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical')
        found.push(...nodes.map(({ target }) => `${colorScheme}: ${id}: ${target.join(' ')}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return found;
}

const optionsOf = (...args: string[]): VerifyOptions => {
  const options = readVerifyOptions(['verify', ...args]);
  if (options === 'help') throw new Error('no options');
  return options;
};

test.describe('the audit @protection @long', () => {
  test.setTimeout(240_000);

  test('M23: security finds who did what, takes it along as a file, and is told of an entry that was touched', async ({
    testFolder,
    startHub,
    takeSeat,
  }) => {
    const hub = await startHub();
    const database = notedDatabase(join(testFolder, 'hub'));
    if (!database) throw new Error('The hub has no database of its own.');
    await failToSignIn(hub.url, people.tomas.email);
    await mergeAsTomas(hub.url, database);
    const { window, electron } = await takeSeat();
    const desk = deskOf(window);
    await desk.signIn(hub.url, people.yuki);
    const table = window.getByRole('table', { name: 'Audit' });
    const rows = table.getByRole('row');

    await test.step('by keyboard there, and to what one looks for', async () => {
      await pressOnPage(window, 'g', 'a');
      await expect(window.getByRole('heading', { name: 'Audit', exact: true })).toBeVisible();
      await expect(rows.nth(1)).toContainText('Signed in');
      await expect(rows.nth(1)).toContainText('Yuki Tanabe');
      await window.getByRole('combobox', { name: 'What', exact: true }).click();
      await window.getByRole('option', { name: 'Signing in and out' }).click();
      const failed = rows.filter({ hasText: 'Sign-in failed' });
      await expect(failed).toHaveCount(1);
      await expect(failed).toContainText('The hub itself');
      await failed.getByRole('button', { name: 'Only what concerns Tomás Herrero' }).click();
      await expect(rows).toHaveCount(2);
      await picture(window, 'found');
      await window.getByLabel('To whom or what').fill('nobody');
      await expect(window.getByText('This is no id.')).toBeVisible();
      await window.getByRole('button', { name: 'Clear filter' }).click();
      await expect(rows.nth(2)).toBeVisible();
    });

    await test.step('what was merged, by whom and when, is found by each of the filters', async () => {
      const choose = async (field: string, option: string) => {
        await window.getByRole('combobox', { name: field, exact: true }).click();
        await window.getByRole('option', { name: option, exact: true }).click();
      };
      await choose('What', 'Merging');
      await expect(rows).toHaveCount(3);
      for (const merged of ['Customers merged', 'Conversations merged'])
        await expect(rows.filter({ hasText: merged })).toContainText('Tomás Herrero');
      await expect(rows.filter({ hasText: 'Customers merged' })).toContainText(/Customer .+other/s);
      await picture(window, 'merged');
      await choose('Who', 'Yuki Tanabe');
      await expect(window.getByText('There is no entry like this.')).toBeVisible();
      await choose('Who', 'Tomás Herrero');
      await expect(rows).toHaveCount(3);
      await rows
        .filter({ hasText: 'Conversations merged' })
        .getByRole('button', { name: /^Only what concerns/ })
        .press('Enter');
      await expect(rows).toHaveCount(2);
      await window.getByLabel('To whom or what').fill('');
      const hour = (hours: number) => {
        const at = new Date(Date.now() + hours * 3_600_000);
        return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
      };
      await window.getByLabel('From').fill(hour(1));
      await expect(window.getByText('There is no entry like this.')).toBeVisible();
      await window.getByLabel('Until').fill(hour(-1));
      await expect(window.getByText('This is before the beginning.')).toBeVisible();
      await window.getByLabel('Until').fill(hour(2));
      await window.getByLabel('From').fill(hour(-1));
      await expect(rows).toHaveCount(3);
      await window.getByRole('button', { name: 'Clear filter' }).press('Enter');
      await expect(rows.nth(4)).toBeVisible();
    });

    await test.step('all entries are checked, and it is open to everybody', async () => {
      await window.getByRole('button', { name: 'Check all entries' }).click();
      await expect(window.getByText(/^Checked: all \S+ entries are as they were written/)).toContainText(
        'agrees',
      );
      expect(await barriers(window)).toEqual([]);
      await picture(window, 'sound');
    });

    const file = join(testFolder, 'taken.jsonl');
    await test.step('a file leaves that can be checked by itself, and that is an entry', async () => {
      await electron.evaluate(({ dialog }, filePath) => {
        // Only the system's own window is stood in for: a test cannot click in it.
        dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
      }, file);
      await window.getByRole('button', { name: 'Export…' }).click();
      await expect(window.getByText(/saved as taken.jsonl/)).toBeVisible();
      await window.getByRole('button', { name: 'Look again' }).click();
      await expect(rows.nth(1)).toContainText('Audit exported');
      expect(await verify(optionsOf('--file', file))).toMatchObject([{ from: 1, verdict: { sound: true } }]);
    });

    await test.step('whoever owns the database and touches an entry is found out, here and by the command', async () => {
      await asOwner(database, `update audit set details = '{"workstation":"mine"}' where seq = 2`);
      await window.getByRole('button', { name: 'Check all entries' }).click();
      await expect(window.getByText(/^Entry 2 does not say what it said/)).toBeVisible();
      await picture(window, 'touched');
      const live = optionsOf('--database', database, '--data-dir', join(testFolder, 'hub'));
      expect(await verify(live)).toMatchObject([{ verdict: { sound: false, seq: 2, fault: 'changed' } }]);
    });
  });
});
