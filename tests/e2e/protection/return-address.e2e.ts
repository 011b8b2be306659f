import { join } from 'node:path';
import { chatOf, deskOf, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { exchangeKey, startExchangeProcess } from '../../support/exchange-process.ts';
import { expect } from '../../support/expect.ts';
import { makeKnown } from '../../support/known-customer.ts';
import { notedDatabase } from '../../support/noted-databases.ts';
import { picture } from '../../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';

const account = 'NG-204417';
const listed = '0x52908400098527886E0F7030069857D2E4169EE7';
const lately = '0x8617E340B3D01FA5F11F306F4090FD50E238070D';
const dayMs = 24 * 3_600_000;

test('M14: what is recovered goes back to an address alone that the exchange has on the customer’s list @protection @long', async ({
  testFolder,
  launchApp,
  launchCustomer,
}) => {
  test.setTimeout(240_000);
  const exchange = await startExchangeProcess([account]);
  await exchange.list(account, listed.toLowerCase(), Date.now() - 30 * dayMs);
  await exchange.list(account, lately.toLowerCase(), Date.now() - dayMs / 4);
  const hub = await startSyncedHub(testFolder, {
    GROUNDCREW_EXCHANGE_URL: exchange.url,
    GROUNDCREW_EXCHANGE_KEY: exchangeKey.keyId,
    GROUNDCREW_EXCHANGE_SECRET: exchangeKey.secret,
  });
  try {
    await copyWorkstationOf('tomas', join(testFolder, 'tomas'));
    const { window } = await launchApp({ workstation: 'tomas' });
    const desk = deskOf(window);
    await desk.signIn(hub.url, people.tomas);
    const { page } = await launchCustomer();
    const chat = chatOf(page);
    await chat.start(hub.chatPage, 'Rhea Coverly');
    await chat.write(`I sent 500 USDT over BEP-20 instead of ERC-20. Send it back to ${listed}`);
    await desk.view('Everything');
    await desk.open('Rhea Coverly');
    await desk.list.focus();
    await window.keyboard.press('v');
    const form = window.getByRole('dialog', { name: 'Recovery case: Rhea Coverly' });
    const proof = form.getByLabel('How it is known to be theirs');
    const choose = async (address: string) => {
      await form.getByLabel('Address to return to').fill(address);
      await proof.selectOption('whitelist');
    };

    await choose(listed);
    await expect(form).toContainText('does not know which account at the exchange');
    await expect(proof).toHaveValue('');
    await makeKnown(notedDatabase(join(testFolder, 'hub')), 'Rhea Coverly', { account });
    await choose(listed);
    await expect(form).toContainText(/On the list since/);
    await expect(proof).toHaveValue('whitelist');
    await picture(window, 'listed');
    await choose(lately);
    await expect(form).toContainText('On the list for less than a day');
    await expect(proof).toHaveValue('');
    await picture(window, 'too-new');
    await choose(listed);
    await expect(proof).toHaveValue('whitelist');
    await window.keyboard.press('Control+Enter');
    await expect(form).toBeHidden();
    await expect(desk.thread).toContainText('opened a recovery case');
    await expect(desk.status).not.toContainText('waiting');
  } finally {
    await hub.stop();
    await exchange.close();
  }
});
