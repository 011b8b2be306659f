import { join } from 'node:path';
import { deskOf, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { makeKnown } from '../../support/known-customer.ts';
import { startKycProcess } from '../../support/kyc-process.ts';
import { kycKeys } from '../../support/kyc-providers.ts';
import { notedDatabase } from '../../support/noted-databases.ts';
import { picture } from '../../support/pictures.ts';
import { answerForSystem } from '../../support/shell-seam.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';

test.describe('wish 22 @workspace @long', () => {
  test.setTimeout(240_000);

  test('“A side conversation with another team or the KYC provider, beside the customer’s.”', async ({
    testFolder,
    launchApp,
  }) => {
    const providers = await startKycProcess();
    const hub = await startSyncedHub(testFolder, {
      GROUNDCREW_SUMSUB_URL: providers.url,
      GROUNDCREW_SUMSUB_TOKEN: kycKeys.sumsub.appToken,
      GROUNDCREW_SUMSUB_SECRET: kycKeys.sumsub.secret,
      GROUNDCREW_SUMSUB_WEBHOOK_SECRET: kycKeys.sumsub.webhookSecret,
      GROUNDCREW_SUMSUB_CONTACT: 'desk@sumsub.example',
    });
    try {
      const [ana, tomas] = await Promise.all(
        (['ana', 'tomas'] as const).map(async (name) => {
          await copyWorkstationOf(name, join(testFolder, name));
          const app = await launchApp({ workstation: name });
          const desk = deskOf(app.window);
          await desk.signIn(hub.url, people[name]);
          return { ...app, desk };
        }),
      );
      if (!ana || !tomas) throw new Error('two desks are needed');
      const beside = ana.window.getByRole('region', { name: 'Side conversations' });
      const form = ana.window.getByRole('form', { name: 'Ask another team' });

      await test.step('asked by keyboard, subject and first words prefilled', async () => {
        await ana.desk.view('Everything');
        await ana.desk.openFirst();
        // Where Tomás cannot look: he is to hear of the question alone.
        await ana.desk.list.focus();
        await ana.window.keyboard.press('q');
        const choice = ana.window.getByRole('combobox', { name: 'Move to…' });
        await expect(choice).toBeFocused();
        await choice.fill('Asset Recovery');
        await ana.window.keyboard.press('Enter');
        await expect(ana.desk.thread).toContainText(/moved this from .* to Asset Recovery/);
        await ana.window.keyboard.press('Control+Shift+a');
        await expect(form.getByLabel('Team')).toBeFocused();
        await form.getByLabel('Team').selectOption('KYC');
        await expect(form.getByLabel('Subject')).not.toHaveValue('');
        await expect(form.getByLabel('Message')).toHaveValue(/^About #\d+, /);
        await form.getByLabel('Message').press('End');
        await ana.window.keyboard.type('has the passport been checked?');
        // Nothing of it goes with a key, nor while one looks something up beside it.
        await ana.window.keyboard.press('Escape');
        await ana.window.getByRole('tab', { name: 'Customer' }).click();
        await ana.window.getByRole('tab', { name: 'Teams' }).click();
        await expect(form.getByLabel('Message')).toHaveValue(/has the passport been checked\?$/);
        await expect(form.getByLabel('Team')).toHaveValue(/./);
        await picture(ana.window, 'asking');
        await form.getByLabel('Message').focus();
        await ana.window.keyboard.press('Control+Enter');
        await expect(beside).toContainText('Ana Duarte asks KYC');
        await expect(beside).toContainText('has the passport been checked?');
        await expect(ana.desk.thread).not.toContainText('has the passport been checked?');
      });

      await test.step('the other team is told, reads what it is about, and answers', async () => {
        await expect(tomas.window.getByText(/^Ana Duarte asks your team: /)).toBeVisible();
        await tomas.desk.status.getByRole('button', { name: '1 new in side conversations' }).click();
        const drawer = tomas.window.getByRole('dialog', { name: 'Side conversations' });
        const asked = drawer.getByRole('region', { name: 'For your teams' });
        await asked.getByRole('button', { name: /Ana Duarte asks KYC/ }).click();
        await expect(asked).toContainText('has the passport been checked?');
        await expect(asked).toContainText('but not the conversation itself');
        await asked.getByLabel('Answer').fill('Yes, this morning.');
        await picture(tomas.window, 'asked');
        // Nor does an answer when the drawer is closed.
        await tomas.window.keyboard.press('Escape');
        await expect(drawer).toBeHidden();
        await tomas.desk.status.getByRole('button', { name: /side conversation/ }).click();
        await asked.getByRole('button', { name: /Ana Duarte asks KYC/ }).click();
        await expect(asked.getByLabel('Answer')).toHaveValue('Yes, this morning.');
        await asked.getByLabel('Answer').press('Control+Enter');
        await expect(asked.getByLabel('Answer')).toHaveValue('');
        await expect(asked.getByRole('list', { name: 'What was said' })).toContainText('Yes, this morning.');
        await expect(tomas.desk.status.getByRole('button', { name: '1 side conversation' })).toBeAttached();
      });

      await test.step('who asked is told of the answer, and ends it', async () => {
        await expect(ana.window.getByText(/^Tomás Herrero answered: /)).toBeVisible();
        await expect(beside).toContainText('Yes, this morning.');
        await picture(ana.window, 'answered');
        await beside.getByRole('button', { name: 'Mark as done' }).click();
        await expect(beside).toContainText('Ana Duarte asks KYC · Done');
        await expect(ana.desk.thread).not.toContainText('Yes, this morning.');
        await expect(tomas.window.getByRole('dialog').getByRole('region', { name: 'Done' })).toContainText(
          'Ana Duarte asks KYC',
        );
        await expect(ana.desk.status).toContainText('Outbox empty');
      });

      await test.step('the KYC provider is asked by keyboard, with the case in numbers and nothing of whom it is about', async () => {
        const { window, electron, desk } = ana;
        const name = await desk.customerName();
        const account = 'NG-22-0815';
        await providers.sumsub({
          id: 'app-22',
          externalUserId: account,
          reviewStatus: 'completed',
          reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY', rejectLabels: ['EXPIRATION_DATE'] },
        });
        await makeKnown(notedDatabase(join(testFolder, 'hub')), name, { account });
        const seen = await answerForSystem(electron, ['cancel', 'open']);
        const command = async (words: string, label: string) => {
          await window.keyboard.press('Control+k');
          await expect(window.getByRole('combobox', { name: 'Commands and search' })).toBeFocused();
          await window.keyboard.type(words);
          await expect(window.getByRole('dialog').getByRole('option').first()).toContainText(label);
          await window.keyboard.press('Enter');
        };
        await window.getByRole('tab', { name: 'Customer' }).click();
        const card = window
          .getByRole('complementary', { name: 'Customer and knowledge' })
          .getByRole('region', { name: 'KYC check' });
        await command('identity check is', 'Ask how far the identity check is');
        await expect(card).toContainText('Rejected, may try again');
        const said = await desk.thread.innerText();

        await command('kyc support', 'Ask the identity provider');
        await expect(window.getByText(/^Copied, for desk@sumsub\.example\. No names/)).toBeVisible();
        await picture(window, 'provider-asked');
        const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
        expect(copied).toMatch(
          /^Applicant: app-22\nState: Rejected, may try again, since .+\nRead: .+\nOur case: \d+\nQuestion: $/,
        );
        for (const secret of [name, account, 'EXPIRATION_DATE']) expect(copied).not.toContain(secret);
        // Where it leads is asked first; saying no leaves what was copied.
        await expect.poll(seen).toEqual({ asked: ['Open desk@sumsub.example?'], opened: [] });
        await card.getByRole('button', { name: 'Ask the provider' }).press('Enter');
        await expect.poll(async () => (await seen()).opened).toEqual(['mailto:desk@sumsub.example']);
        // The customer's conversation has heard nothing of it, and one is still in it.
        expect(await desk.thread.innerText()).toBe(said);
        await expect(desk.field).toBeVisible();
      });

      await test.step('as of when it was read, also without a network', async () => {
        await hub.stop();
        await expect(ana.desk.status).toContainText(/Offline|Connecting/);
        await ana.electron.evaluate(({ clipboard }) => clipboard.clear());
        await ana.window.getByRole('button', { name: 'Ask the provider' }).press('Enter');
        await expect
          .poll(() => ana.electron.evaluate(({ clipboard }) => clipboard.readText()))
          .toMatch(/^Applicant: app-22\n/);
      });
    } finally {
      await hub.stop();
      await providers.close();
    }
  });
});
