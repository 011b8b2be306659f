import { join } from 'node:path';
import { chooseRemoteHub, deskOf, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { copySeededHub, startHubProcess } from '../../support/hub-process.ts';

/** More than three pages of hits. */
const many = 170;

test.describe('wish 20 @workspace @long', () => {
  test.setTimeout(240_000);

  test('“Search that finds everything, not the first ten”: by words and operators, with no network, down to the last hit', async ({
    testFolder,
    launchApp,
  }) => {
    const hubFolder = join(testFolder, 'hub');
    await copySeededHub(hubFolder);
    await chooseRemoteHub(join(testFolder, 'workstation'));
    const hub = await startHubProcess(hubFolder);
    try {
      const talk = await hub.order({ do: 'find in group', group: 'General' });
      if (!talk) throw new Error('nothing is open in General');
      await hub.order({ do: 'make long', conversationId: talk.id, messages: many });
      const { window } = await launchApp();
      const { keyboard } = window;
      const desk = deskOf(window);
      await desk.signIn(hub.url, people.ana);
      await desk.synced();
      await hub.stop();

      const field = window.getByRole('combobox', { name: 'Search' });
      const results = window.getByRole('listbox', { name: 'What was found' });
      const hits = results.getByRole('option');
      const tab = (name: string) => window.getByRole('tab', { name: new RegExp(`^${name}`) });

      await test.step('one key opens it from anywhere, and every kind of thing is found as one types', async () => {
        await keyboard.press('Control+Shift+f');
        await expect(field).toBeFocused();
        await field.pressSequentially('withdr');
        for (const kind of ['Messages', 'Articles', 'Macros']) {
          await expect(results.getByRole('group', { name: kind }).getByRole('option').first()).toBeVisible();
          await expect(tab(kind)).not.toHaveText(new RegExp(`^${kind}0$`));
        }
        await expect(results.locator('mark').first()).toHaveText(/^withdr/i);
      });

      await test.step('all of many hits can be reached, page after page', async () => {
        await field.fill('"is still not in my account"');
        await tab('Messages').click();
        await expect(tab('Messages')).toHaveText('Messages50+');
        await expect(async () => {
          await hits.last().scrollIntoViewIfNeeded();
          await expect(tab('Messages')).toHaveText(`Messages${many}`, { timeout: 500 });
        }).toPass({ timeout: 60_000 });
        await expect(hits).toHaveCount(many);
        await expect(hits.first()).toContainText(`Line ${many}:`);
        await expect(hits.last()).toContainText('Line 1:');
      });

      await test.step('Enter leads to the message itself', async () => {
        await field.fill('"line 3" transfer');
        await expect(hits).toHaveCount(1);
        await field.press('ArrowDown');
        await expect(hits.first()).toHaveAttribute('aria-selected', 'true');
        await field.press('Enter');
        await expect(desk.thread.getByText('Line 3:')).toBeInViewport();
      });

      await test.step('operators are completed, and one that there is not is said', async () => {
        await keyboard.press('Control+Shift+f');
        await expect(field).toHaveValue('"line 3" transfer');
        await field.fill('');
        await field.pressSequentially('in:gen');
        const completions = window.getByRole('listbox', { name: 'Ways to go on' });
        await expect(completions.getByRole('option')).toHaveText([/General/]);
        await field.press('Tab');
        await expect(field).toHaveValue('in:General ');
        await expect(completions).toBeHidden();
        await field.pressSequentially('form:maya "line 3" transfer');
        await expect(window.getByText('There is no operator “form:”')).toBeVisible();
        await field.fill('in:General -from:agent "line 3" transfer');
        await expect(hits).toHaveCount(1);
        await field.fill('in:Deposits "line 3" transfer');
        await expect(window.getByText(/^Nothing found for/)).toBeVisible();
      });

      await test.step('a customer is found by part of the name and shown with all conversations', async () => {
        await field.fill('tier:vip');
        await tab('Customers').click();
        await hits.first().click();
        const card = window.getByRole('complementary', { name: 'Customer' });
        await expect(card.getByText('VIP', { exact: true })).toBeVisible();
        await expect(card.getByRole('button', { name: /^Open conversation/ }).first()).toBeVisible();
      });

      await test.step('what the desk knows of a customer is written down with no network, and found', async () => {
        const card = window.getByRole('complementary', { name: 'Customer' });
        await card.getByRole('button', { name: 'Add a tag to the customer' }).click();
        await card.getByLabel('Tag of the customer').fill('night-desk');
        await keyboard.press('Enter');
        await expect(card.getByText('night-desk')).toBeVisible();
        await card.getByRole('button', { name: 'Write what the team should know' }).click();
        await card.getByRole('textbox', { name: 'About this customer' }).fill('Prefers to be called.');
        await keyboard.press('Control+Enter');
        await expect(card.getByText('Prefers to be called.')).toBeVisible();
        await expect(desk.status).toContainText(/2/);
        await field.fill('tag:night-desk');
        await expect(hits).toHaveCount(1);
        await field.fill('tier:vip');
        await hits.first().click();
        await expect(card.getByText('night-desk')).toBeVisible();
        await field.press('Escape');
        await expect(card).toBeHidden();
      });

      await test.step('what was searched for is at hand again, and can be saved', async () => {
        await window.getByRole('button', { name: 'Save search' }).click();
        await window.getByLabel('Name of the search').fill('Our VIPs');
        await keyboard.press('Enter');
        await window.getByRole('button', { name: 'Clear the search' }).click();
        await expect(
          window.getByRole('list', { name: 'Searched last' }).getByRole('button').first(),
        ).toHaveText('tier:vip');
        await window.getByRole('button', { name: /^Our VIPs/ }).click();
        await expect(field).toHaveValue('tier:vip');
        await expect(hits.first()).toBeVisible();
      });
    } finally {
      await hub.stop();
    }
  });
});
