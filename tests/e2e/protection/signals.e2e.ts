import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { chatOf, deskOf, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { startExchangeProcess, webhookSecret } from '../../support/exchange-process.ts';
import { expect } from '../../support/expect.ts';
import { notedDatabase } from '../../support/noted-databases.ts';
import { picture } from '../../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';

const account = 'NG-58-1190';

/** What the exchange's token would have said of somebody who writes. */
async function isSignedIn(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('update customers set external_id = $1 where name = $2', [account, name]);
  } finally {
    await client.end();
  }
}

test.describe('signals @protection @long', () => {
  test.setTimeout(300_000);

  test('M12: the agent is told what is suspicious before they answer; security decides, offline too, and all see it once', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    const exchange = await startExchangeProcess([]);
    const hub = await startSyncedHub(testFolder, { GROUNDCREW_EXCHANGE_WEBHOOK_SECRET: webhookSecret });
    const say = async (type: string, data: object, more: object = {}) => {
      const event = { id: randomUUID(), type, account, at: Date.now(), data, ...more };
      const url = `${hub.url}/exchange/webhooks`;
      expect(await exchange.say({ url, secret: webhookSecret, event, fault: 'twice' })).toEqual([202, 200]);
    };
    try {
      await hub.order({ do: 'set role', agent: 'Ana Duarte', role: 'security' });
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
      const { page } = await launchCustomer();
      const chat = chatOf(page);
      await chat.start(hub.chatPage, 'Noor Castell');
      await chat.write('Hello, I would like to take my coins out today');
      await tomas.desk.view('Everything');
      await tomas.desk.open('Noor Castell');
      await isSignedIn(notedDatabase(join(testFolder, 'hub')) ?? '', 'Noor Castell');
      const here = tomas.window.getByRole('region', { name: 'Open signal about this customer' });
      const beside = tomas.window.getByRole('region', { name: 'Signals of suspicious activity' });

      await test.step('what the exchange says stands in the list, above the reply and on the card', async () => {
        await say('withdrawal-after-password-change', { minutes: 20 });
        await say('new-device', { device: 'Firefox on Linux', country: 'PT' }, { restricted: true });
        await expect(here).toContainText('Severe');
        await expect(here).toContainText('20 minutes after the password was changed');
        await expect(tomas.desk.list.getByRole('option', { name: /Noor Castell/ })).toContainText(
          'Open signal, severe',
        );
        await expect(beside).toContainText('Ask for a freeze of withdrawals first');
        await expect(beside).toContainText('That there is a signal, what raised it');
        // Restricted: he hears nothing of the device.
        await expect(beside).not.toContainText('New device');
        await expect(beside.getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
        await picture(tomas.window, 'agent');
      });

      await test.step('a page that imitates the exchange is found in what the customer writes', async () => {
        await chat.write('They made me sign in at https://northgate-help.com/login first');
        await expect(beside.getByRole('button', { name: /^Look-alike domain/ })).toBeVisible({
          timeout: 15_000,
        });
        await beside.getByRole('button', { name: /^Look-alike domain/ }).press('Enter');
        await expect(beside).toContainText('northgate-help.com, which imitates northgate.example');
      });

      await test.step('security has all of them by keys, the worst first, and decides with the hub away', async () => {
        await ana.desk.list.focus();
        await ana.keys.press('g');
        await ana.keys.press('w');
        const drawer = ana.window.getByRole('dialog', { name: 'Signals of suspicious activity' });
        const heads = drawer.getByRole('button', { name: /Noor Castell/ });
        await expect(heads).toHaveCount(3);
        await expect(heads.nth(2)).toContainText('New device');
        await expect(heads.first()).toBeFocused();
        await ana.keys.press('ArrowDown');
        await expect(heads.nth(1)).toBeFocused();
        await picture(ana.window, 'queue');
        await hub.stop();
        await expect(ana.desk.status).toContainText(/Offline|Connecting/);
        const card = drawer.getByRole('listitem').filter({ hasText: 'Look-alike domain' });
        const head = card.getByRole('button', { name: /Noor Castell/ });
        if ((await head.getAttribute('aria-expanded')) === 'false') await head.press('Enter');
        await card.getByRole('button', { name: 'Dismiss', exact: true }).press('Enter');
        await expect(card.getByLabel('Why')).toBeFocused();
        await card.getByLabel('Why').selectOption('known-cause');
        await picture(ana.window, 'deciding');
        await ana.keys.press('Control+Enter');
        await expect(card).toContainText('NOT YET AT THE HUB: Dismiss');
        await picture(ana.window, 'not-yet');
        await hub.start();
        await expect(heads).toHaveCount(2, { timeout: 30_000 });
        await expect(tomas.desk.thread).toContainText('Ana Duarte dismissed a signal: Look-alike domain', {
          timeout: 30_000,
        });
        await expect(beside.getByRole('button', { name: /^Look-alike domain/ })).toContainText('Dismissed');
      });

      await test.step('what is left goes to security, and says why', async () => {
        await beside.getByRole('button', { name: 'Escalate to security…' }).first().press('Enter');
        const form = tomas.window.getByRole('dialog', { name: /^Escalate: Noor Castell/ });
        await expect(form.getByRole('radio', { name: /Security/ })).toBeChecked();
        await expect(form.getByLabel('Hand-over note')).toHaveValue(
          /^Signal: Withdrawal after password change\. A withdrawal was asked for 20 minutes after/,
        );
        await tomas.keys.press('Escape');
        await beside.getByRole('button', { name: 'Confirm', exact: true }).press('Enter');
        await tomas.keys.press('Control+Enter');
        await expect(here).toBeHidden({ timeout: 15_000 });
        await expect(beside).toContainText('Tomás Herrero: Account takeover');
      });

      await test.step('security sets from when on something is suspicious', async () => {
        await ana.keys.press('Escape');
        await ana.desk.list.focus();
        await ana.keys.press('g');
        await ana.keys.press('r');
        await ana.window.getByRole('tab', { name: 'Signals' }).click();
        await ana.window.getByLabel('Customers naming one address').fill('4');
        await ana.window.getByRole('button', { name: 'Save' }).click();
        await expect(ana.window.getByText('Saved. It holds from the next message on.')).toBeVisible();
        await picture(ana.window, 'rules');
      });
    } finally {
      await hub.stop();
      await exchange.close();
    }
  });
});
