import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chatOf } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { answerLinks, linksOf, listenForLinks } from '../../support/outside-links.ts';
import { picture } from '../../support/pictures.ts';

const bitcoinAddress = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';

test.describe('settings of protection @protection @long', () => {
  // Its desks are made once a version, on a busy machine for two minutes.
  test.setTimeout(300_000);

  test('a lead sets how long freezes wait, what is ours and what can be recovered; it counts at once', async ({
    sitDown,
    testFolder,
    launchCustomer,
  }) => {
    const { window, desk, electron, hub } = await sitDown();
    const { keyboard: keys } = window;
    const page = window.getByRole('form', { name: 'Protection' });
    const save = page.getByRole('button', { name: 'Save', exact: true });
    const saved = window.getByText('It counts from now on, on all desks').first();
    const openRules = async () => {
      await window
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('button', { name: /^Rules/ })
        .click();
      await window.getByRole('tab', { name: 'Protection' }).click();
    };

    await test.step('the deadlines of freezes and what is ours', async () => {
      await desk.ready();
      await openRules();
      await page.getByLabel('Minutes for which a request waits').fill('7');
      await page.getByLabel('Domains').click();
      await keys.type('https://ours.example ');
      await expect(page).toContainText('This is no domain: https://ours.example');
      await expect(save).toBeDisabled();
      await keys.press('Backspace');
      await keys.type('northgate-status.example,');
      await page.getByLabel('Names and handles').click();
      await keys.type('@ngx_help');
      await keys.press('Tab');
      await picture(window, 'ours');
      await save.press('Enter');
      await expect(saved).toBeVisible();
      await expect(save).toHaveCount(0);
    });

    await test.step('where a network is looked up', async () => {
      await page.getByRole('combobox', { name: 'Give a network its own pages' }).click();
      await keys.type('bitc');
      await keys.press('ArrowDown');
      await keys.press('Enter');
      const bitcoin = page.getByRole('group', { name: 'Bitcoin' });
      await expect(bitcoin.getByLabel('Page of an address')).toBeFocused();
      await expect(bitcoin.getByLabel('Page of a transaction')).toHaveValue(
        'https://mempool.space/tx/{value}',
      );
      await keys.press('ControlOrMeta+a');
      await keys.type('https://blocks.example/');
      await expect(bitcoin).toContainText('{value} stands once in its path');
      await expect(save).toBeDisabled();
      await keys.type('btc/{value}');
      await picture(window, 'explorers');
      await save.press('Enter');
      await expect(saved).toBeVisible();
      await expect(save).toHaveCount(0);
    });

    await test.step('an address leads where the desk says, after a question; a page that imitates the exchange is marked', async () => {
      const { page: browser } = await launchCustomer();
      const chat = chatOf(browser);
      await chat.start(hub.chatPage, 'Wanda Wallet');
      await chat.write(`I sent it to ${bitcoinAddress}`);
      await listenForLinks(electron);
      await answerLinks(electron, 'open');
      const open = async () => {
        await desk.page('Inbox');
        await desk.view('Everything');
        await desk.open('Wanda Wallet');
        await desk.thread.getByRole('button', { name: /^Address / }).press('Enter');
        return window.getByRole('dialog', { name: /^Address bc1/ });
      };
      const about = await open();
      await expect(about.locator('[data-imitates]')).toHaveCount(0);
      await about.getByRole('link', { name: 'Bitcoin' }).press('Enter');
      await expect
        .poll(() => linksOf(electron))
        .toEqual({
          asked: ['Open blocks.example?'],
          opened: [`https://blocks.example/btc/${bitcoinAddress}`],
        });
      await keys.press('Escape');
      await openRules();
      await page
        .getByRole('group', { name: 'Bitcoin' })
        .getByLabel('Page of an address')
        .fill('https://n0rthgate.example/{value}');
      await save.press('Enter');
      await expect(saved).toBeVisible();
      await expect(save).toHaveCount(0);
      await expect((await open()).locator('[data-imitates]')).toContainText('Not northgate.example');
      await picture(window, 'imitates');
      await keys.press('Escape');
      await openRules();
    });

    const file = join(testFolder, 'recovery-table.json');
    const rule = page.getByRole('listitem').filter({ hasText: 'The same key opens both networks' });
    await test.step('a fee of one rule, with what an agent will see', async () => {
      await expect(page).toContainText('This is the table that the app brings');
      await rule.getByRole('button', { name: /^Edit The same key/ }).press('Enter');
      await rule.getByLabel('Fee: amount').fill('75x');
      await expect(rule).toContainText('Both, as 50 and USDT, or neither');
      await expect(save).toBeDisabled();
      await rule.getByLabel('Fee: amount').fill('75');
      await expect(save).toBeInViewport();
      await expect(rule.getByRole('checkbox', { name: /the fee for it is 75 USDT/ })).toBeChecked();
      await rule.getByRole('combobox', { name: 'In the customer’s language' }).click();
      await window.getByRole('option', { name: 'Spanish' }).click();
      await expect(rule.getByRole('checkbox', { name: /75 USDT/ })).toBeChecked();
      await picture(window, 'rule');
      await rule.getByRole('combobox', { name: 'Outcome' }).click();
      await window.getByRole('option', { name: 'Not recoverable' }).click();
      await expect(rule).toContainText('What is lost has no fee');
      await expect(save).toBeDisabled();
      await rule.getByRole('combobox', { name: 'Outcome' }).click();
      await window.getByRole('option', { name: 'It depends' }).click();
      await save.press('Enter');
      await expect(saved).toBeVisible();
      await expect(page).not.toContainText('This is the table that the app brings');
    });

    await test.step('it leaves as a file and comes back changed, and no other file does', async () => {
      await electron.evaluate(({ dialog }, filePath) => {
        // Only the system's own window is stood in for: a test cannot click in it.
        dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog;
      }, file);
      await page.getByRole('button', { name: 'Export as JSON' }).click();
      await expect(window.getByText('Saved as recovery-table.json')).toBeVisible();
      const text = await readFile(file, 'utf8');
      expect(text).toContain('"75"');
      const take = async (content: string) => {
        await writeFile(file, content);
        const chosen = window.waitForEvent('filechooser');
        await page.getByRole('button', { name: 'Import JSON…' }).click();
        await (await chosen).setFiles(file);
      };
      await take('{"rules": []}');
      await expect(window.getByText('recovery-table.json is no decision table')).toBeVisible();
      await take(text.replace('"75"', '"80"'));
      await expect(rule).toContainText('Fee: 80 USDT');
      await save.press('Enter');
      await expect(saved).toBeVisible();
      await page.getByRole('button', { name: 'Take the app’s table' }).click();
      await expect(rule).toContainText('Fee: 50 USDT');
      await page.getByRole('button', { name: 'Discard changes' }).click();
      await expect(rule).toContainText('Fee: 80 USDT');
    });
  });
});
