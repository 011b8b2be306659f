import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { arabic } from '../../src/renderer/text/ar/catalogue.ts';
import { barriers, expectNone, inBothThemes, overlayInBothThemes } from '../support/barriers.ts';
import { chatOf, deskOf, people } from '../support/desk.ts';
import { type Fixtures, test } from '../support/electron-app.ts';
import { exchangeKey, startExchangeProcess, webhookSecret } from '../support/exchange-process.ts';
import { expect } from '../support/expect.ts';
import type { HubProcess } from '../support/hub-process.ts';
import { makeKnown } from '../support/known-customer.ts';
import { startKycProcess } from '../support/kyc-process.ts';
import { kycKeys } from '../support/kyc-providers.ts';
import { pressOnPage, speak } from '../support/languages.ts';
import { haveRead } from '../support/next-version.ts';
import { notedDatabase } from '../support/noted-databases.ts';
import { picture } from '../support/pictures.ts';

const account = 'NG-204417';
const name = 'Rhea Coverly';
const written = `Somebody else is in my account. They sent 500 USDT over BEP-20 instead of ERC-20 to
0x52908400098527886E0F7030069857D2E4169EE7. The hash is 0x${'9f2c'.repeat(16)}. I signed in at https://northgate-help.com`;

/** What opens over the page, by its keys or by what leads to it. */
async function openedBy(window: Page, keys: readonly string[]): Promise<void> {
  await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (const key of keys) await window.keyboard.press(key);
  await expect(window.getByRole('dialog')).toBeVisible();
}

type Desks = Pick<Fixtures, 'testFolder' | 'startHub' | 'takeSeat' | 'launchCustomer'>;

/** An officer with a conversation open about which there is everything to see: a check, a signal, a loss. */
async function withCase(
  { testFolder, startHub, takeSeat, launchCustomer }: Desks,
  look: (window: Page, hub: HubProcess) => Promise<void>,
): Promise<void> {
  const exchange = await startExchangeProcess([account]);
  const providers = await startKycProcess();
  try {
    const hub = await startHub({
      GROUNDCREW_EXCHANGE_URL: exchange.url,
      GROUNDCREW_EXCHANGE_KEY: exchangeKey.keyId,
      GROUNDCREW_EXCHANGE_SECRET: exchangeKey.secret,
      GROUNDCREW_EXCHANGE_WEBHOOK_SECRET: webhookSecret,
      GROUNDCREW_FREEZE_EMERGENCY: '1',
      GROUNDCREW_SUMSUB_URL: providers.url,
      GROUNDCREW_SUMSUB_TOKEN: kycKeys.sumsub.appToken,
      GROUNDCREW_SUMSUB_SECRET: kycKeys.sumsub.secret,
      GROUNDCREW_SUMSUB_WEBHOOK_SECRET: kycKeys.sumsub.webhookSecret,
    });
    await providers.sumsub({
      id: 'app-77',
      externalUserId: account,
      reviewStatus: 'completed',
      reviewResult: {
        reviewAnswer: 'RED',
        reviewRejectType: 'RETRY',
        rejectLabels: ['EXPIRATION_DATE', 'BAD_SELFIE'],
      },
    });
    await hub.order({ do: 'set role', agent: 'Ana Duarte', role: 'security' });
    const { window } = await takeSeat();
    const desk = deskOf(window);
    await desk.signIn(hub.url, people.ana);
    const { page } = await launchCustomer();
    const chat = chatOf(page);
    await chat.start(hub.chatPage, name);
    await chat.write(written);
    await makeKnown(notedDatabase(join(testFolder, 'hub')), name, { account, topic: 'kyc-document' });
    const data = { minutes: 20 };
    const event = {
      id: randomUUID(),
      type: 'withdrawal-after-password-change',
      account,
      at: Date.now(),
      data,
    };
    await exchange.say({ url: `${hub.url}/exchange/webhooks`, secret: webhookSecret, event });
    await chat.write('Please hurry');
    await desk.synced();
    await desk.view('Everything');
    await desk.open(name);
    await look(window, hub);
  } finally {
    await providers.close();
    await exchange.close();
  }
}

const overlays = [
  ['escalation', 's'],
  ['freeze', 'Control+Shift+l'],
  ['recovery', 'v'],
  ['whatsNew', 'g', 'n'],
  ['signals', 'g', 'w'],
  ['freezes', 'g', 'z'],
  ['escalations', 'g', 'e'],
] as const;

test.describe('axe finds nothing serious in casework @main-job', () => {
  test.setTimeout(240_000);

  test('beside and over a conversation: what is read, what is known, what is raised @long', async ({
    testFolder,
    startHub,
    takeSeat,
    launchCustomer,
  }) => {
    await withCase({ testFolder, startHub, takeSeat, launchCustomer }, async (window, hub) => {
      const desk = deskOf(window);
      const found: Record<string, string[]> = {};
      const card = window.getByRole('complementary', { name: 'Customer and knowledge' });
      await card.getByRole('button', { name: 'Check again' }).press('Enter');
      await expect(card.getByRole('list', { name: 'What is missing' })).toBeVisible();
      await expect(card.getByRole('region', { name: 'Signals of suspicious activity' })).toBeVisible();
      found.customer = await inBothThemes(window);
      for (const tab of await card.getByRole('tab').all()) {
        if ((await tab.getAttribute('aria-selected')) === 'true') continue;
        const tabName = (await tab.innerText()).trim();
        await tab.click();
        await expect(card.getByRole('tabpanel', { name: tabName })).toBeVisible();
        found[tabName] = await inBothThemes(window);
        if (tabName !== 'Knowledge') continue;
        await card.getByPlaceholder('Search articles').fill('buy with a card');
        await card.getByRole('option').first().click();
        await expect(card.getByRole('article')).toBeVisible();
        found.readingBeside = await inBothThemes(window);
      }
      await card.getByRole('tab').first().click();

      await haveRead(hub.url, 'gen-thanks', 'Thank you, and a very sunny day to you!');
      await expect(desk.status).toContainText('1 to read');
      for (const [screen, ...keys] of overlays) {
        await openedBy(window, keys);
        found[screen] = await overlayInBothThemes(window, '[role=dialog]');
        await window.keyboard.press('Escape');
        await expect(window.getByRole('dialog')).toBeHidden();
      }
      await desk.status.getByRole('button', { name: /^Where you stand/ }).click();
      found.availability = await overlayInBothThemes(window, '[role=menu]');
      await window.getByRole('menuitem', { name: 'End shift and hand over…' }).click();
      await expect(window.getByRole('dialog', { name: 'End of shift' })).toBeVisible();
      found.endOfShift = await overlayInBothThemes(window, '[role=dialog]');
      await window.keyboard.press('Escape');

      await window.keyboard.press('g');
      await window.keyboard.press('k');
      await window.getByRole('combobox', { name: 'Search articles' }).fill('buy with a card');
      await window.keyboard.press('Enter');
      await expect(window.getByRole('article').getByRole('navigation', { name: 'Contents' })).toBeVisible();
      found.reading = await inBothThemes(window);
      expectNone(found);
    });
  });

  test('from right to left too, in every part of it @long', async ({
    testFolder,
    startHub,
    takeSeat,
    launchCustomer,
  }) => {
    await withCase({ testFolder, startHub, takeSeat, launchCustomer }, async (window) => {
      await speak(window, 'ar');
      await pressOnPage(window, 'g', 'i');
      const found: Record<string, string[]> = {};
      const card = window.getByRole('complementary', { name: arabic.app.sidePanel });
      await expect(card.getByRole('region', { name: arabic.signals.title }).first()).toBeVisible();
      for (const tab of await card.getByRole('tab').all()) {
        await tab.click();
        const name = (await tab.innerText()).trim();
        await expect(card.getByRole('tabpanel', { name })).toBeVisible();
        found[name] = await barriers(window, 'other');
      }
      await card.getByRole('tab').first().click();
      await picture(window, 'case');
      for (const [screen, ...keys] of overlays) {
        await openedBy(window, keys);
        found[screen] = await barriers(window, 'other');
        await picture(window, screen);
        await window.keyboard.press('Escape');
        await expect(window.getByRole('dialog')).toBeHidden();
      }
      expectNone(found);
      await speak(window, 'en');
    });
  });
});
