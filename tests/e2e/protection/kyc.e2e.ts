import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chatOf, expectWritten } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { makeKnown } from '../../support/known-customer.ts';
import { startKycProcess } from '../../support/kyc-process.ts';
import { kycKeys } from '../../support/kyc-providers.ts';
import { notedDatabase } from '../../support/noted-databases.ts';
import { answerLinks, linksOf, listenForLinks } from '../../support/outside-links.ts';
import { sitDownAt } from '../../support/own-workstation.ts';
import { picture } from '../../support/pictures.ts';
import { comeBack } from '../../support/shell-seam.ts';
import { startSyncedHub } from '../../support/synced-desks.ts';

const account = 'NG-77-0412';

test.describe('checks of identity @protection @long', () => {
  test.setTimeout(240_000);

  test('M13: the agent is told what may be said and how, compliance what may not, and no reply says it', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    const providers = await startKycProcess();
    const rejected = (labels: string[], reviewRejectType: 'RETRY' | 'FINAL') =>
      providers.sumsub({
        id: 'app-77',
        externalUserId: account,
        reviewStatus: 'completed',
        reviewResult: { reviewAnswer: 'RED', reviewRejectType, rejectLabels: labels },
      });
    await rejected(['EXPIRATION_DATE', 'BAD_SELFIE'], 'RETRY');
    const hub = await startSyncedHub(testFolder, {
      GROUNDCREW_SUMSUB_URL: providers.url,
      GROUNDCREW_SUMSUB_TOKEN: kycKeys.sumsub.appToken,
      GROUNDCREW_SUMSUB_SECRET: kycKeys.sumsub.secret,
      GROUNDCREW_SUMSUB_WEBHOOK_SECRET: kycKeys.sumsub.webhookSecret,
      GROUNDCREW_SUMSUB_CONTACT: 'duty@sumsub.example',
    });
    try {
      await hub.order({ do: 'set role', agent: 'Ana Duarte', role: 'compliance' });
      const at = { hub, launchApp, testFolder };
      const [ana, tomas] = await Promise.all([sitDownAt('ana', at), sitDownAt('tomas', at)]);
      const { page } = await launchCustomer();
      const chat = chatOf(page);
      await chat.start(hub.chatPage, 'Mirela Danso');
      await chat.write('My verification does not work');
      await tomas.desk.view('Everything');
      await tomas.desk.open('Mirela Danso');
      // On the card, not above the composer.
      const line = ({ window }: { window: Page }) =>
        window
          .getByRole('region', { name: 'KYC check' })
          .filter({ has: window.getByRole('button', { name: /^(Check again|Asking…)$/ }) });
      const card = line(tomas);

      await test.step('asked by keyboard: what is missing, in words, with template and guide one press away', async () => {
        await expect(card).toContainText('Nobody has asked the provider yet');
        await makeKnown(notedDatabase(join(testFolder, 'hub')), 'Mirela Danso', {
          account,
          topic: 'kyc-document',
        });
        await chat.write('It says that it was rejected');
        await card.getByRole('button', { name: 'Check again' }).press('Enter');
        await expect(card).toContainText('Rejected, may try again');
        await expect(card).toContainText(/Sumsub, as of/);
        const missing = card.getByRole('list', { name: 'What is missing' });
        await expect(missing).toContainText('The document has expired');
        await expect(missing).toContainText('The selfie or its video has to be repeated');
        await card.getByRole('button', { name: 'Insert the template “Document has expired”' }).press('Enter');
        await expect(tomas.desk.field).toContainText('has expired');
        await card.getByRole('button', { name: /^Insert the guide “.*expired/i }).press('Enter');
        // Apart from what stands before it.
        await expectWritten(tomas.desk.field, /\. My document has expired:\s+https:/);
        await expect(tomas.desk.field).toContainText('help.northgate.example');
        await expect(tomas.desk.conversation.getByRole('region', { name: 'KYC check' })).toContainText(
          'The document has expired',
        );
        await picture(tomas.window, 'may-be-said');
      });

      await test.step('the provider is asked with a case that is filled in, names nobody, and goes where the workspace says', async () => {
        await listenForLinks(tomas.electron);
        await answerLinks(tomas.electron, 'open');
        await card.getByRole('button', { name: 'Ask the provider' }).press('Enter');
        await expect(tomas.window.getByText('Copied, for duty@sumsub.example')).toBeVisible();
        const copied = await tomas.electron.evaluate(({ clipboard }) => clipboard.readText());
        expect(copied).toMatch(
          /^Applicant: app-77\nState: Rejected, may try again, since .+\nRead: .+\nOur case: \d+\nQuestion: $/,
        );
        expect(copied).not.toMatch(/Mirela|Danso|NG-77/);
        await expect
          .poll(() => linksOf(tomas.electron))
          .toEqual({
            asked: ['Open duty@sumsub.example?'],
            opened: ['mailto:duty@sumsub.example'],
          });
        await picture(tomas.window, 'asked-provider');
      });

      await test.step('a webhook, and both desks know: one why, the other that it is being reviewed', async () => {
        await rejected(['SANCTIONS', 'EXPIRATION_DATE'], 'FINAL');
        const webhook = {
          provider: 'sumsub',
          url: `${hub.url}/kyc/webhooks/sumsub`,
          about: 'app-77',
        } as const;
        expect(await providers.send({ ...webhook, tampered: true })).toBe(401);
        expect(await providers.send(webhook)).toBe(202);
        await expect(card).toContainText('In review by compliance', { timeout: 15_000 });
        await expect(card).toContainText('Say only that it is being reviewed');
        await ana.desk.view('Everything');
        await ana.desk.open('Mirela Danso');
        await expect(line(ana).getByRole('note', { name: 'For compliance alone' })).toContainText(
          'SANCTIONS',
        );
        await expect(line(ana)).toContainText('Rejected for good');
        expect(await tomas.window.locator('body').innerText()).not.toMatch(/SANCTIONS|Rejected for good/);
        await picture(tomas.window, 'neutral');
        await picture(ana.window, 'compliance');
      });

      await test.step('nor is the provider’s support asked with it, whoever asks', async () => {
        // A page writes to the clipboard while its window is in front.
        await comeBack(ana.electron);
        await listenForLinks(ana.electron);
        await line(ana).getByRole('button', { name: 'Ask the provider' }).press('Enter');
        await expect(ana.window.getByText('Copied, for duty@sumsub.example')).toBeVisible();
        const copied = await ana.electron.evaluate(({ clipboard }) => clipboard.readText());
        expect(copied).toMatch(/^Applicant: app-77\nState: In review by compliance, /);
        expect(copied).not.toMatch(/SANCTIONS|Rejected|Mirela|NG-77/);
      });

      await test.step('no reply names it, and being stopped confirms nothing', async () => {
        await tomas.desk.field.click();
        await tomas.keys.press('Control+a');
        await tomas.keys.type('You are on a sanctions list.');
        await tomas.keys.press('Control+Enter');
        const guard = tomas.window.getByRole('dialog', { name: /^Look at this before/ });
        await expect(guard).toContainText('This is said to no customer');
        await expect(guard).toContainText('whoever they are');
        await expect(guard.getByRole('button', { name: 'Send anyway' })).toHaveCount(0);
        await picture(tomas.window, 'stopped');
        await tomas.keys.press('Escape');
        await expect(tomas.desk.thread).not.toContainText('sanctions list');
      });

      await test.step('who leaves compliance reads it no more; who cannot be asked is shown as of when', async () => {
        await hub.order({ do: 'set role', agent: 'Ana Duarte', role: 'agent' });
        await expect(line(ana).getByRole('note', { name: 'For compliance alone' })).toHaveCount(0, {
          timeout: 15_000,
        });
        await expect(line(ana)).toContainText('In review by compliance');
        await hub.stop();
        await expect(tomas.desk.status).toContainText(/Offline|Connecting/);
        await expect(card).toContainText(/Sumsub, as of/);
        await card.getByRole('button', { name: 'Check again' }).press('Enter');
        await expect(tomas.window.getByText('The hub cannot be reached.').first()).toBeVisible();
      });
      for (const secret of [kycKeys.sumsub.appToken, kycKeys.sumsub.secret, kycKeys.sumsub.webhookSecret])
        expect(hub.output()).not.toContain(secret);
    } finally {
      await hub.stop();
      await providers.close();
    }
  });
});
