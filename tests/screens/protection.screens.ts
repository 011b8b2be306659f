import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { commands as arabic } from '../../src/renderer/text/ar/commands.ts';
import { commands as english } from '../../src/renderer/text/en/commands.ts';
import { languageNames } from '../../src/renderer/text/languages.ts';
import { helpCenter, zendeskArticle } from '../support/article-import.ts';
import { deskOf, people } from '../support/desk.ts';
import { dropFile } from '../support/drop-file.ts';
import { test } from '../support/electron-app.ts';
import { exchangeKey, startExchangeProcess, webhookSecret } from '../support/exchange-process.ts';
import { expect } from '../support/expect.ts';
import { notedDatabase } from '../support/noted-databases.ts';
import { copyWorkstationOf, startSyncedHub } from '../support/synced-desks.ts';
import { take } from './take.ts';

test.setTimeout(600_000);

/** What the exchange calls one of the customers who write. */
async function someAccount(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      'update customers set external_id = $1 where id = (select customer_id from conversations order by id desc limit 1) returning external_id',
      ['NG-204417'],
    );
    return rows[0].external_id;
  } finally {
    await client.end();
  }
}

const longTitle =
  'Why a withdrawal to a smart contract wallet may need a second confirmation on some networks, and what to do';
const articles = [
  zendeskArticle(
    11,
    longTitle,
    '<p>Open the <b>receipt</b>.</p><iframe src="https://video.example"></iframe>',
  ),
  zendeskArticle(12, 'What the bridge team does at night', '<p>Call.</p>', { user_segment_id: 77 }),
  zendeskArticle(13, 'Prove that it is you', '<p>Please send us your recovery phrase.</p>'),
];

for (const [language, commands] of [
  ['en', english],
  ['ar', arabic],
] as const) {
  test(`protecting accounts and keeping the knowledge, in ${languageNames[language]}`, async ({
    testFolder,
    launchApp,
  }) => {
    const exchange = await startExchangeProcess(['NG-204417']);
    const hub = await startSyncedHub(testFolder, {
      GROUNDCREW_EXCHANGE_URL: exchange.url,
      GROUNDCREW_EXCHANGE_KEY: exchangeKey.keyId,
      GROUNDCREW_EXCHANGE_SECRET: exchangeKey.secret,
      GROUNDCREW_EXCHANGE_WEBHOOK_SECRET: webhookSecret,
      GROUNDCREW_FREEZE_EMERGENCY: '1',
    });
    const say = async (type: string, data: object) => {
      const account = await someAccount(notedDatabase(join(testFolder, 'hub')) ?? '');
      const event = { id: randomUUID(), type, account, at: Date.now(), data };
      await exchange.say({ url: `${hub.url}/exchange/webhooks`, secret: webhookSecret, event });
    };
    try {
      await hub.order({ do: 'set role', agent: 'Ana Duarte', role: 'admin' });
      await copyWorkstationOf('ana', join(testFolder, 'workstation'));
      const app = await launchApp();
      const { window } = app;
      const { keyboard } = window;
      const desk = deskOf(window);
      const draw = (name: string) => take(app, language === 'en' ? name : `${name}-right-to-left`);
      const dialog = window.getByRole('dialog').last();
      const page = window.getByRole('main');
      const go = async (...keys: string[]) => {
        await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        for (const key of keys) await keyboard.press(key);
      };
      const run = async (command: keyof typeof english) => {
        await keyboard.press('Control+k');
        await expect(dialog.getByRole('combobox')).toBeFocused();
        await keyboard.type(String(commands[command]));
        await expect(dialog.getByRole('option').first()).toContainText(String(commands[command]));
        await keyboard.press('Enter');
      };
      await desk.signIn(hub.url, people.ana);
      await desk.synced();
      if (language !== 'en') {
        await keyboard.press('Control+,');
        await window.locator('#setting-language').click();
        await window.getByRole('option', { name: languageNames[language], exact: true }).click();
        await expect(window.locator('html')).toHaveAttribute('dir', 'rtl');
        await go('g', 'i');
      }
      await window.getByRole('listbox').first().getByRole('option').first().click();
      await expect(window.locator('[data-mode="reply"] :is(textarea, [contenteditable])')).toBeVisible();
      await go('g', 'w');
      await expect(dialog).toBeVisible();
      await draw('signals-none');
      await keyboard.press('Escape');
      await say('withdrawal-after-password-change', { minutes: 20 });
      await say('new-device', { device: 'Firefox on Linux', country: 'PT' });
      for (const [name, open] of [
        ['escalation', () => go('s')],
        ['freeze', () => go('Control+Shift+l')],
        ['identity', () => run('checkIdentity')],
        ['reveal', () => go('Control+Shift+y')],
        ['recovery', () => go('v')],
        ['whats-new-none', () => go('g', 'n')],
        ['freezes-none', () => go('g', 'z')],
        ['escalations', () => go('g', 'e')],
        ['signals', () => go('g', 'w')],
        ['own-macro', () => run('newOwnMacro')],
      ] as const) {
        await open();
        await expect(dialog).toBeVisible();
        await draw(name);
        await keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      await go('g', 'r');
      for (const part of ['automation', 'signals', 'escalation', 'masking', 'protection']) {
        await window.locator(`[role="tab"][id$="tab-${part}"]`).click();
        await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
        await draw(`rules-${part}`);
      }
      await go('g', 'a');
      await expect(window.getByRole('row').nth(2)).toBeVisible();
      await draw('audit');
      await run('goReleases');
      await expect(page).toBeVisible();
      await draw('releases-none');
      await window.locator('label:has(+ input[value="overview"]), input[value="overview"] + label').click();
      await expect(page).toBeVisible();
      await draw('studio-to-do');
      await run('importArticles');
      await expect(page.getByRole('heading').last()).toBeVisible();
      await draw('import-articles');
      await dropFile(
        page.getByRole('heading').last(),
        'help.json',
        JSON.stringify(helpCenter(articles, 'Bridges', 'Moving coins')),
      );
      await expect(page.getByRole('option', { name: longTitle.slice(0, 30) }).first()).toBeVisible({
        timeout: 60_000,
      });
      await draw('import-articles-dry-run');
    } finally {
      await hub.stop();
      await exchange.close();
    }
  });
}
