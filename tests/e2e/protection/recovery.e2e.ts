import { chatOf, expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';

const hash = `0x${'9f2c'.repeat(16)}`;
const address = '0x52908400098527886E0F7030069857D2E4169EE7';

test.describe('recovery @protection @long', () => {
  // Its desks are made once a version, on a busy machine for two minutes.
  test.setTimeout(300_000);

  test('M14: a case fills itself from the messages, says what may be said, lets nothing else out, and goes to the team', async ({
    sitDown,
    launchCustomer,
  }) => {
    const { window, desk, hub } = await sitDown();
    const { page } = await launchCustomer();
    const chat = chatOf(page);
    await chat.start(hub.chatPage, 'Rhea Coverly');
    await chat.write(`I sent 500 USDT over BEP-20 instead of ERC-20 to ${address}. The hash is ${hash}`);
    await desk.view('Everything');
    await desk.open('Rhea Coverly');
    await expect(desk.thread).toContainText('BEP-20');
    const form = window.getByRole('dialog', { name: 'Recovery case: Rhea Coverly' });
    const verdict = form.getByRole('region', { name: 'What can be done' });
    const here = window.getByRole('region', { name: 'Recovery case', exact: true }).first();

    await test.step('one key opens it, with what the customer wrote and where', async () => {
      await desk.list.focus();
      await window.keyboard.press('v');
      await expect(form.getByLabel('What went wrong')).toBeFocused();
      await expect(form.getByLabel('What went wrong')).toHaveValue('wrong-network');
      await expect(form.getByLabel('Amount')).toHaveValue('500');
      await expect(form.getByLabel('Network it was sent on')).toHaveValue('bnb');
      await expect(form.getByLabel('Network that we showed')).toHaveValue('ethereum');
      await expect(form.getByLabel('Transaction hash')).toHaveValue(hash);
      await expect(form).toContainText('“I sent 500 USDT over BEP-20');
      await expect(verdict).toContainText('It depends Too little is known');
      await picture(window, 'filled');
    });

    await test.step('the verdict follows what is filled in, and what is missing is asked for in a draft', async () => {
      await form.getByLabel('Where it arrived').selectOption('deposit');
      await expect(verdict).toContainText('The same key opens both networks');
      await expect(verdict).toContainText('Fee: 50 USDT');
      await expect(form).toContainText('Missing: Proof that it was theirs');
      await form.getByRole('button', { name: 'Ask for what is missing' }).press('Enter');
      await expect(form).toBeHidden();
      await expectWritten(
        desk.field,
        /a screenshot of the transfer in your own account[\s\S]*never ask for your recovery phrase/,
      );
      await desk.field.press('Control+a');
      await desk.field.press('Delete');
      await desk.list.focus();
      await window.keyboard.press('v');
      await expect(form.getByLabel('Where it arrived')).toHaveValue('deposit');
      await form.getByLabel('Proof that it was theirs').selectOption('screenshot');
      await expect(form).toContainText('Nothing is missing.');
      // Nobody's word stands for the exchange's list.
      await form.getByLabel('Address to return to').fill(address);
      await form.getByLabel('How it is known to be theirs').selectOption('whitelist');
      await expect(form).toContainText('This workspace has no line to the exchange');
      await expect(form.getByLabel('How it is known to be theirs')).toHaveValue('');
      await picture(window, 'complete');
      await form.getByLabel('Address to return to').fill('');
      await window.keyboard.press('Control+Enter');
      await expect(form).toBeHidden();
      await expect(here).toContainText('Ready to hand over', { timeout: 15_000 });
      await expect(desk.thread).toContainText('opened a recovery case');
    });

    await test.step('the list marks it, the search completes its way to it, and makes a view of that', async () => {
      await expect(desk.row('Rhea Coverly')).toContainText('Recovery case: Ready to hand over');
      await picture(window, 'marked');
      await desk.list.focus();
      await window.keyboard.press('Control+Shift+f');
      const search = window.getByRole('combobox', { name: 'Search' });
      await search.pressSequentially('recov');
      await search.press('Tab');
      await expect(search).toHaveValue('recovery:');
      await search.pressSequentially('under');
      await search.press('Tab');
      await expect(search).toHaveValue('recovery:open ');
      const found = window.getByRole('listbox', { name: 'What was found' }).getByRole('option');
      await expect(found.filter({ hasText: 'Rhea Coverly' }).first()).toBeVisible();
      await window.getByRole('button', { name: 'Make a view of it' }).press('Enter');
      const builder = window.getByRole('dialog', { name: 'New view' });
      await expect(builder.getByLabel('What condition 1 looks at')).toHaveValue('Recovery case');
      await expect(builder.getByRole('region', { name: 'What it shows now' })).toContainText('Rhea Coverly');
      await picture(window, 'view');
      await window.keyboard.press('Escape');
      await expect(builder).toBeHidden();
      await search.fill('');
      await search.press('Escape');
      await expect(here).toBeVisible();
    });

    await test.step('a reply that promises more is stopped; a sentence of the table leaves', async () => {
      await desk.field.fill('Do not worry, it will be refunded within 3 days.');
      await desk.field.press('Control+Enter');
      const guard = window.getByRole('dialog', { name: /Rhea/ });
      await expect(guard).toContainText('More than may be promised');
      await expect(guard).toContainText('will be refunded');
      await expect(guard.getByRole('button', { name: /anyway/i })).toHaveCount(0);
      await picture(window, 'stopped');
      await window.keyboard.press('Escape');
      await desk.field.press('Control+a');
      await desk.field.press('Delete');
      await here.getByRole('button', { name: /^Recovery case: Wrong network/ }).press('Enter');
      await here.getByRole('button', { name: /^If a recovery succeeds/ }).press('Enter');
      await desk.field.press('Control+Enter');
      await expect(chat.messages).toContainText('the fee for it is 50 USDT', { timeout: 20_000 });
    });

    await test.step('it goes to the team with all that is known, and is worked on', async () => {
      await here.getByRole('button', { name: 'Hand over…' }).press('Enter');
      await expect(here.getByLabel('To', { exact: true })).toBeVisible();
      await expect(here.getByLabel('Hand-over note')).toHaveValue(new RegExp(`Transaction hash: ${hash}`));
      await expect(here.getByLabel('Hand-over note')).toBeFocused();
      await picture(window, 'hand-over');
      await window.keyboard.press('Control+Enter');
      await expect(here).toContainText('Handed over · With Asset recovery', { timeout: 15_000 });
      await expect(desk.thread).toContainText('escalated this to Asset recovery');
      await here.getByRole('button', { name: 'Begin recovery' }).press('Enter');
      await expect(here).toContainText('Being recovered');
      // To an address that nobody has verified nothing is returned.
      await expect(here.getByRole('button', { name: 'Credited to the account' })).toBeVisible();
      await expect(here.getByRole('button', { name: 'Returned to the verified address' })).toHaveCount(0);
      await picture(window, 'recovering');
    });
  });
});
