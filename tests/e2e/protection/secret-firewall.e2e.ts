import { chatOf, expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { answerLinks, linksOf, listenForLinks } from '../../support/outside-links.ts';
import { picture } from '../../support/pictures.ts';

const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const own = '0x52908400098527886E0F7030069857D2E4169EE7';
/** The same beginning and end. */
const poisoned = `0x52908400${'0'.repeat(25)}4169ee7`;
const usdt = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t';

test.describe('secrets and addresses @protection', () => {
  test.setTimeout(240_000);

  test('what a customer should not have sent is gone before anybody sees it, and addresses can be told apart', async ({
    sitDown,
    launchCustomer,
  }) => {
    const { window, desk, hub, electron } = await sitDown();
    const { page } = await launchCustomer();
    const chat = chatOf(page);
    await chat.start(hub.chatPage, 'Wanda Wallet');
    const write = async (text: string) => {
      await page.getByLabel('Your message').fill(text);
      await page.keyboard.press('Enter');
    };

    await test.step('the customer reads a warning in the place of their words', async () => {
      await write(`My wallet: ${phrase}. Please check it`);
      await expect(chat.messages.getByText('treat that wallet as compromised')).toBeVisible();
      await expect(chat.messages.getByText('sausage')).toHaveCount(0);
      await expect(chat.messages.getByText('[•••]')).toBeVisible();
      if (process.env.GROUNDCREW_PICTURES)
        await page.screenshot({ path: test.info().outputPath('customer.png') });
    });

    await test.step('a PDF with one in it does not leave them, another does', async () => {
      const choose = (name: string, lines: readonly string[]) =>
        page
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'application/pdf', buffer: makePdf({ pages: [lines] }) });
      await choose('wallet.pdf', ['My wallet:', ...phrase.split(' ')]);
      await expect(page.getByText('wallet.pdf was not sent: there is a recovery phrase')).toBeVisible();
      await choose('receipt.pdf', ['Paid: 500 USDT']);
      await expect(chat.messages.getByText('receipt.pdf')).toBeVisible();
      await expect(chat.messages.getByText('wallet.pdf')).toHaveCount(0);
    });

    await test.step('the agent sees what it was, and what to do', async () => {
      await desk.view('Everything');
      await desk.open('Wanda Wallet');
      await expect(desk.thread.getByText('recovery phrase removed')).toBeVisible();
      const card = desk.thread.getByRole('note', { name: 'The customer sent a recovery phrase' });
      await expect(card).toContainText('never ask for the words or the key');
      await expect(desk.thread.getByText('sausage')).toHaveCount(0);
      await picture(window, 'removed');
    });

    await test.step('an address says what it is and whose, by keyboard too', async () => {
      const kept = { customer: 'Wanda Wallet', field: 'deposit-address', value: own };
      await hub.order({ do: 'set field', ...kept });
      await write(`I sent to ${own} but got it from ${poisoned}\nand to ${usdt.replace('gjL', 'gkL')}`);
      const chips = desk.thread.getByRole('button', { name: /^Address / });
      await expect(chips).toHaveCount(3);
      await expect(chips.nth(2)).toHaveAccessibleName(/Tron, checksum wrong$/);
      await chips.nth(0).focus();
      await window.keyboard.press('Enter');
      const about = window.getByRole('dialog', { name: /^Address 0x529/ });
      await expect(about).toContainText(own);
      await expect(about).toContainText('Ethereum, BNB Smart Chain');
      await expect(about).toContainText('It is the “Deposit address” kept of this customer.');
      await expect(about.getByRole('button', { name: 'Copy' })).toBeFocused();
      await picture(window, 'address');
      // Where it leads stands in the question, and nothing is opened that nobody said yes to.
      await listenForLinks(electron);
      const explorer = about.getByRole('link', { name: 'Ethereum' });
      await expect(about).toContainText('etherscan.io');
      await explorer.press('Enter');
      await expect.poll(() => linksOf(electron)).toEqual({ asked: ['Open etherscan.io?'], opened: [] });
      await answerLinks(electron, 'open');
      await explorer.press('Enter');
      await expect
        .poll(() => linksOf(electron))
        .toEqual({
          asked: ['Open etherscan.io?', 'Open etherscan.io?'],
          opened: [`https://etherscan.io/address/${own.toLowerCase()}`],
        });
      await about.getByRole('button', { name: 'Compare with another' }).press('Enter');
      await chips.nth(1).press('Enter');
      await window.getByRole('button', { name: /^Compare with 0x529/ }).press('Enter');
      const compared = window.getByRole('dialog', { name: 'Two addresses, character by character' });
      await expect(compared.getByRole('status')).toContainText('address poisoning');
      await picture(window, 'compared');
      await window.keyboard.press('Escape');
      await expect(compared).toBeHidden();
      // What has a wrong checksum is looked up nowhere.
      await chips.nth(2).press('Enter');
      const wrong = window.getByRole('dialog', { name: /checksum wrong$/ });
      await expect(wrong.getByRole('link')).toHaveCount(0);
      await window.keyboard.press('Escape');
      // Its card goes with it when the reading goes on elsewhere, and leaves the focus behind.
      await chips.nth(0).press('Enter');
      await expect(about).toBeVisible();
      await desk.thread.hover({ position: { x: 4, y: 4 } });
      await window.mouse.wheel(0, -20_000);
      await expect(about).toBeHidden();
      await expect(chips.nth(0)).toBeFocused();
      await window.mouse.wheel(0, 20_000);
    });

    await test.step('a reply says what it knows of an address in it', async () => {
      const line = window.getByRole('status').filter({ hasText: '0x529…' });
      await desk.field.fill(`Please use ${own} again`);
      await expect(line).toContainText('The customer has written it.');
      await desk.field.fill(`Please use 0x52908400${'1'.repeat(25)}4169ee7 again`);
      await expect(line).toContainText('It can be taken for 0x529…');
      await expect(line).toContainText('Looks like the “Deposit address” kept of this customer');
      await picture(window, 'reply-address');
    });

    await test.step('a secret in a draft is in the window alone, and gone with it', async () => {
      await desk.field.fill(`Never send ${phrase} to anybody`);
      const notice = window.getByRole('status').filter({ hasText: 'A recovery phrase.' });
      await expect(notice).toContainText('It is kept on no disk');
      await picture(window, 'draft-secret');
      await desk.field.press('End');
      await window.keyboard.type('!');
      await expect(notice).toContainText('It is kept on no disk');
      await expectWritten(desk.field, `Never send ${phrase} to anybody!`);
      const guard = window.getByRole('dialog', { name: /^Look at this before/ });
      const blocked = async (kind: string, advice: string) => {
        await desk.field.press('Control+Enter');
        await expect(guard).toContainText(kind);
        await expect(guard).toContainText(advice);
        await expect(guard.getByRole('button', { name: 'Send anyway' })).toHaveCount(0);
        await picture(window, `blocked-${kind.replaceAll(' ', '-')}`);
        await window.keyboard.press('Escape');
        await expect(guard).toBeHidden();
        await expect(desk.field).toBeFocused();
      };
      await blocked('A recovery phrase', 'Whoever reads them owns the money. Take them out.');
      await desk.field.fill('Use 5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ then');
      await blocked('A private key', 'Whoever reads it owns the money. Take it out.');
      await desk.field.fill('I see your card 4111 1111 1111 1111 here');
      await blocked('A card number', 'the last four digits are enough');
      await desk.field.fill(`Never send ${phrase} to anybody!`);
      await expect(notice).toContainText('It is kept on no disk');
      await window.reload();
      await desk.view('Everything');
      await desk.open('Wanda Wallet');
      await expectWritten(desk.field, 'Never send [•••] to anybody!');
      await expect(notice).toContainText('It was not kept');
      await picture(window, 'draft-mark');
    });

    await test.step('a form says it while it is filled in, and goes nowhere', async () => {
      await desk.list.focus();
      await window.keyboard.press('s');
      const card = window.getByRole('dialog', { name: /^Escalate: Wanda Wallet/ });
      await card.getByLabel('Hand-over note').fill(`They read it to me: ${phrase}`);
      await expect(card.getByRole('status')).toContainText('A recovery phrase. It is kept on no disk');
      await picture(window, 'form-secret');
      await card.getByLabel('Hand-over note').fill('They read their phrase to me.');
      await expect(card.getByRole('status')).toHaveCount(0);
    });
  });
});
