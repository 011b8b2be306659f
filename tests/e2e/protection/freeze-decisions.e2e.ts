import { join } from 'node:path';
import { atDatabase } from '../../support/at-database.ts';
import { chatOf } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { exchangeKey, startExchangeProcess } from '../../support/exchange-process.ts';
import { expect } from '../../support/expect.ts';
import { makeKnown } from '../../support/known-customer.ts';
import { notedDatabase } from '../../support/noted-databases.ts';
import { sitDownAt } from '../../support/own-workstation.ts';
import { picture } from '../../support/pictures.ts';
import { startSyncedHub } from '../../support/synced-desks.ts';

const account = 'NG-204417';
const name = 'Mirela Danso';

test.describe('decisions about a freeze @protection @long', () => {
  test.setTimeout(300_000);

  test('M10: refused with a reason, too late, at once and reviewed; opened again by two after a fresh check', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    const exchange = await startExchangeProcess([account]);
    const hub = await startSyncedHub(testFolder, {
      GROUNDCREW_EXCHANGE_URL: exchange.url,
      GROUNDCREW_EXCHANGE_KEY: exchangeKey.keyId,
      GROUNDCREW_EXCHANGE_SECRET: exchangeKey.secret,
      GROUNDCREW_FREEZE_EMERGENCY: '1',
    });
    const database = notedDatabase(join(testFolder, 'hub'));
    const doneAtExchange = async () => (await exchange.seen()).effects.map(({ action }) => action);
    try {
      await hub.order({ do: 'set role', agent: 'Ana Duarte', role: 'security' });
      const at = { hub, launchApp, testFolder };
      const [ana, tomas] = await Promise.all([sitDownAt('ana', at), sitDownAt('tomas', at)]);
      const { page } = await launchCustomer();
      const chat = chatOf(page);
      await chat.start(hub.chatPage, name);
      await chat.write('Somebody else is in my account and is sending my coins away');
      await makeKnown(database, name, { account });
      // The desks hear of a customer when the hub changes something about them.
      await hub.order({ do: 'set field', customer: name, field: 'deposit-address', value: 'none yet' });
      await tomas.desk.view('Everything');
      await tomas.desk.open(name);
      await expect(tomas.window.getByText('Signed in at the exchange')).toBeVisible();
      const form = tomas.window.getByRole('dialog', { name: `Freeze the account of ${name}` });
      const here = tomas.window.getByRole('list', { name: 'Freezes' });
      const card = tomas.window.getByRole('region', { name: 'Account protection' });
      const drawer = ana.window.getByRole('dialog', { name: 'Freezes' });
      const waiting = drawer.getByRole('region', { name: 'Waits for you' });
      const notYet = 'NOT YET DONE: waits for security or compliance';

      await ana.desk.list.focus();
      await ana.keys.press('g');
      await ana.keys.press('z');
      await expect(drawer).toContainText('No freezes');

      await test.step('asked for from the customer’s card, refused with a reason that whoever asked reads at once', async () => {
        await card.getByRole('button', { name: 'Freeze…' }).press('Enter');
        await expect(form).toContainText('The account is known');
        await expect(form.getByRole('radio', { name: 'Freeze', exact: true })).toBeFocused();
        await picture(tomas.window, 'form');
        await tomas.keys.press('Control+Enter');
        await expect(here).toContainText(notYet);
        await waiting.getByRole('button', { name: new RegExp(account) }).press('Enter');
        await expect(waiting.getByRole('region', { name: 'The facts' })).not.toContainText(
          'The account was typed',
        );
        await waiting.getByRole('button', { name: 'Refuse' }).press('Enter');
        const why = drawer.getByLabel('Refuse: Why');
        await expect(why).toBeFocused();
        await expect(drawer.getByRole('button', { name: 'Send' })).toBeDisabled();
        await ana.keys.type('It was his wife: he called back.');
        await ana.keys.press('Control+Enter');
        await expect(here).toContainText('Refused');
        await expect(here).toContainText('It was his wife: he called back.');
        await expect(card).toContainText('Refused');
        await expect(tomas.desk.thread).toContainText('Ana Duarte refused: freeze');
        await picture(tomas.window, 'refused');
        expect(await doneAtExchange()).toEqual([]);
      });

      await test.step('asked for from the palette; nobody decides in time, and nothing is done', async () => {
        await tomas.desk.field.press('Control+k');
        await tomas.keys.type('freeze the');
        await expect(
          tomas.window.getByRole('dialog', { name: 'Commands and search' }).getByRole('option').first(),
        ).toHaveText(/^Freeze the account…/);
        await tomas.keys.press('Enter');
        await expect(form).toBeVisible();
        await tomas.keys.press('Control+Enter');
        await expect(here).toContainText(notYet);
        await atDatabase(database, `update freezes set expires_at = 1 where state = 'requested'`);
        await expect(here).toContainText('NOT DONE: nobody decided in time', { timeout: 30_000 });
        await expect(drawer).toContainText('NOT DONE: nobody decided in time');
        await expect(drawer.getByRole('button', { name: 'Approve' })).toHaveCount(0);
        await expect(waiting).toHaveCount(0);
        await picture(tomas.window, 'expired');
        expect(await doneAtExchange()).toEqual([]);
      });

      await test.step('an emergency: two keystrokes and the urgency, called at once, reviewed afterwards by another', async () => {
        await tomas.desk.field.press('Control+Shift+l');
        const urgency = form.getByLabel('How urgent');
        await urgency.focus();
        await tomas.keys.type('em');
        await expect(urgency).toHaveValue('emergency');
        await expect(form).toContainText('The exchange is called at once');
        await expect(form.getByRole('button', { name: 'Freeze now' })).toBeEnabled();
        await picture(tomas.window, 'emergency');
        await tomas.keys.press('Control+Enter');
        await expect(here).toContainText('Done, as read back');
        expect(await doneAtExchange()).toEqual(['freeze']);
        await here.getByRole('button', { name: new RegExp(account) }).press('Enter');
        await expect(here).toContainText('Emergency: called before anybody approved it');
        await expect(here).toContainText('To be reviewed until');
        await expect(here.getByRole('button', { name: 'It was right' })).toHaveCount(0);
        await atDatabase(
          database,
          'update freezes set review_due_at = 1 where emergency and reviewed_by is null',
        );
        await expect(here).toContainText('Review overdue since', { timeout: 30_000 });
        await expect(tomas.desk.thread).toContainText('Nobody has reviewed it in time');
        await waiting.getByRole('button', { name: new RegExp(account) }).press('Enter');
        await expect(waiting).toContainText('Review overdue since');
        await picture(ana.window, 'review-overdue');
        await waiting.getByRole('button', { name: 'It was right' }).press('Enter');
        await expect(here).toContainText('Reviewed by Ana Duarte');
        await expect(waiting).toHaveCount(0);
      });

      const check = tomas.window.getByRole('dialog', { name: `Check who ${name} is` });
      const passStrongCheck = async () => {
        await expect(check.getByRole('radio', { name: /^Strong/ })).toBeChecked();
        await expect(check.getByRole('radio', { name: /^Basic/ })).toBeDisabled();
        for (const ask of ['You called back', 'They confirmed', 'The provider'])
          await check.getByRole('checkbox', { name: ask }).press('Space');
        await check.getByRole('button', { name: 'They are who they say' }).press('Enter');
      };

      await test.step('to open it again the customer shows who they are first, and the form is there again', async () => {
        await card.getByRole('button', { name: 'Freeze…' }).press('Enter');
        await expect(form.getByRole('radio', { name: 'Freeze', exact: true })).toBeFocused();
        await tomas.keys.press('ArrowRight');
        await expect(form.getByRole('radio', { name: 'Open again' })).toBeChecked();
        await expect(form).toContainText('The customer has to pass a strong identity check first');
        await expect(form).toContainText('It takes two people');
        await expect(form.getByRole('button', { name: 'Ask to open it' })).toBeDisabled();
        await picture(tomas.window, 'needs-check');
        await form.getByRole('button', { name: 'Check identity…' }).press('Enter');
        await passStrongCheck();
        await expect(form.getByRole('button', { name: 'Ask to open it' })).toBeEnabled();
        await tomas.keys.press('Control+Enter');
        await expect(form).toBeHidden();
        await expect(here).toContainText(notYet);
        await expect(here.getByRole('button', { name: 'Approve' })).toHaveCount(0);
      });

      await test.step('approved after the check has run out it is not done, after a fresh one it is', async () => {
        await waiting.getByRole('button', { name: new RegExp(account) }).press('Enter');
        await expect(waiting.getByRole('region', { name: 'The facts' })).toContainText(
          'Identity strongly checked until',
        );
        await atDatabase(
          database,
          `update customers set identity = jsonb_set(identity, '{expiresAt}', '1') where name = $1`,
          [name],
        );
        await waiting.getByRole('button', { name: 'Approve' }).press('Enter');
        await expect(ana.window.getByText('has to pass a strong identity check first').first()).toBeVisible();
        await picture(ana.window, 'check-ran-out');
        expect(await doneAtExchange()).toEqual(['freeze']);
        await card.getByRole('button', { name: 'Check identity…' }).press('Enter');
        await passStrongCheck();
        await expect(check).toBeHidden();
        await waiting.getByRole('button', { name: 'Approve' }).press('Enter');
        await expect(here).toContainText('Done, as read back');
        await expect(card).toContainText('Nothing is stopped now');
        expect(await doneAtExchange()).toEqual(['freeze', 'unfreeze']);
        await picture(tomas.window, 'open-again');
      });
    } finally {
      await hub.stop();
      await exchange.close();
    }
  });
});
