import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { verify } from '../../../src/hub/audit/verify.ts';
import { readVerifyOptions } from '../../../src/hub/audit/verify-options.ts';
import { atDatabase } from '../../support/at-database.ts';
import { chatOf, type people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { exchangeKey, startExchangeProcess } from '../../support/exchange-process.ts';
import { expect } from '../../support/expect.ts';
import { filesWith } from '../../support/files-with.ts';
import { makeKnown } from '../../support/known-customer.ts';
import { startKycProcess } from '../../support/kyc-process.ts';
import { kycKeys } from '../../support/kyc-providers.ts';
import { notedDatabase } from '../../support/noted-databases.ts';
import { sitDownAt } from '../../support/own-workstation.ts';
import { picture } from '../../support/pictures.ts';
import { startSyncedHub } from '../../support/synced-desks.ts';

const stolen = { name: 'Mirela Danso', account: 'NG-204417', applicant: 'applicant-204417' };
const sender = { name: 'Rhea Coverly', account: 'NG-330951' };
/** Words that stand nowhere else. */
const theirWord = 'quokkawatch';
const label = 'QUOKKALABEL';

/** Who did what, as often as they did. */
async function doneBy(database: string): Promise<string[]> {
  const rows = await atDatabase<{ done: string }>(
    database,
    `select coalesce(a.name, 'the hub') || ': ' || action as done
       from audit left join agents a on a.id = audit.actor_id order by seq`,
  );
  return rows.map(({ done }) => done);
}

/** On the card, not above the composer. */
const kycLine = (window: Page) =>
  window
    .getByRole('region', { name: 'KYC check' })
    .filter({ has: window.getByRole('button', { name: /^(Check again|Asking…)$/ }) });

test.describe('four people protect an account @protection @long', () => {
  test.setTimeout(420_000);

  test('an agent asks and hands over, security decides, tier 2 answers, compliance knows why, and the audit says who', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    const exchange = await startExchangeProcess([stolen.account]);
    const [sumsub, onfido] = await Promise.all([startKycProcess(), startKycProcess()]);
    await sumsub.sumsub({
      id: 'app-330951',
      externalUserId: sender.account,
      reviewStatus: 'completed',
      reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'FINAL', rejectLabels: [label] },
    });
    await onfido.onfido({
      id: stolen.applicant,
      run: { id: 'run-204417', status: 'approved', account: stolen.account },
    });
    const hub = await startSyncedHub(testFolder, {
      GROUNDCREW_EXCHANGE_URL: exchange.url,
      GROUNDCREW_EXCHANGE_KEY: exchangeKey.keyId,
      GROUNDCREW_EXCHANGE_SECRET: exchangeKey.secret,
      GROUNDCREW_SUMSUB_URL: sumsub.url,
      GROUNDCREW_SUMSUB_TOKEN: kycKeys.sumsub.appToken,
      GROUNDCREW_SUMSUB_SECRET: kycKeys.sumsub.secret,
      GROUNDCREW_SUMSUB_WEBHOOK_SECRET: kycKeys.sumsub.webhookSecret,
      GROUNDCREW_ONFIDO_URL: `${onfido.url}/v3.6`,
      GROUNDCREW_ONFIDO_TOKEN: kycKeys.onfido.token,
      GROUNDCREW_ONFIDO_WEBHOOK_SECRET: kycKeys.onfido.webhookToken,
    });
    const database = notedDatabase(join(testFolder, 'hub'));
    if (!database) throw new Error('The hub has no database of its own.');

    const sitDown = async (name: keyof typeof people) => {
      const seated = await sitDownAt(name, { hub, launchApp, testFolder });
      const { window, desk, keys } = seated;
      const goTo = async (page: 'e' | 'z') => {
        // Of an empty list nothing is there to stand on.
        await window.getByLabel('Filter this list').fill('');
        await desk.list.focus();
        await keys.press('g');
        await keys.press(page);
      };
      return {
        ...{ ...seated, goTo },
        escalations: window.getByRole('dialog', { name: 'Escalations' }),
        freezes: window.getByRole('dialog', { name: 'Freezes' }),
      };
    };

    try {
      await hub.order({ do: 'set role', agent: 'Ana Duarte', role: 'tier2' });
      await hub.order({ do: 'set role', agent: 'Marcus Oyelaran', role: 'compliance' });
      // All four at once, whoever acts.
      const [agent, tier2] = await Promise.all([sitDown('tomas'), sitDown('ana')]);
      const [security, compliance] = await Promise.all([sitDown('yuki'), sitDown('marcus')]);
      const { page } = await launchCustomer({ name: 'mirela' });
      const chat = chatOf(page);
      await chat.start(hub.chatPage, stolen.name);
      await chat.write(`Somebody is in my account ${stolen.account}! The word of my sister is ${theirWord}`);
      await makeKnown(database, stolen.name, stolen);
      for (const { desk, folder } of [agent, tier2]) {
        await desk.view('Everything');
        await desk.open(stolen.name);
        await expect(desk.thread).toContainText(theirWord);
        // The search below is not blind.
        await expect.poll(() => filesWith(folder, theirWord)).not.toEqual([]);
      }

      await test.step('the agent asks for the freeze', async () => {
        await agent.desk.field.press('Control+Shift+l');
        const form = agent.window.getByRole('dialog', { name: `Freeze the account of ${stolen.name}` });
        await expect(form).toBeVisible();
        const account = form.getByLabel('Account at the exchange');
        if (await account.isVisible()) await account.fill(stolen.account);
        await agent.keys.press('Control+Enter');
        await expect(agent.window.getByRole('list', { name: 'Freezes' })).toContainText(
          'NOT YET DONE: waits for security or compliance',
        );
      });

      await test.step('handed to security it is gone from both desks, window and file', async () => {
        await agent.desk.list.focus();
        await agent.keys.press('s');
        const card = agent.window.getByRole('dialog', { name: `Escalate: ${stolen.name}` });
        await card.getByRole('radio', { name: /^Security/ }).check();
        await expect(card).toContainText('everybody outside this queue loses the conversation');
        await card.getByLabel('Hand-over note').fill(`Freeze asked for. ${theirWord} is known to the thief.`);
        await picture(agent.window, 'handing-over');
        await agent.keys.press('Control+Enter');
        if (await card.getByLabel('Why it goes all the same').isVisible())
          await agent.keys.press('Control+Enter');
        await expect(card).toBeHidden();
        for (const { desk, window, folder } of [agent, tier2, compliance]) {
          await expect(desk.row(stolen.name)).toHaveCount(0, { timeout: 30_000 });
          await expect(window.locator('body')).not.toContainText(theirWord);
          await expect.poll(() => filesWith(folder, theirWord), { timeout: 30_000 }).toEqual([]);
        }
        await expect.poll(() => filesWith(security.folder, theirWord), { timeout: 30_000 }).not.toEqual([]);
        await agent.goTo('e');
        await expect(agent.escalations).toContainText('was handed to Security');
        await picture(agent.window, 'handed');
        await agent.keys.press('Escape');
        await expect(chat.messages.locator('.message.agent').last()).toBeVisible();
      });

      await test.step('security takes it, looks at the facts and approves; the agent sees it done', async () => {
        await security.goTo('e');
        const queue = security.escalations.getByRole('region', { name: 'For Security' });
        await queue.getByRole('button', { name: /Restricted conversation/ }).press('Enter');
        await expect(queue).toContainText(`${theirWord} is known to the thief`);
        await queue.getByRole('button', { name: 'Accept' }).press('Enter');
        await expect(queue).toContainText('With Yuki Tanabe');
        await queue.getByRole('button', { name: 'Open the conversation' }).press('Enter');
        await security.keys.press('Escape');
        await expect(security.desk.thread).toContainText(theirWord);
        const kyc = kycLine(security.window);
        await kyc.getByRole('button', { name: 'Check again' }).press('Enter');
        await expect(kyc).toContainText(/Onfido, as of/);

        await agent.goTo('z');
        await expect(agent.freezes).toContainText('NOT YET DONE');
        expect((await exchange.seen()).effects).toEqual([]);
        await security.goTo('z');
        const waiting = security.freezes.getByRole('region', { name: 'Waits for you' });
        await waiting.getByRole('button', { name: new RegExp(stolen.account) }).press('Enter');
        await expect(waiting.getByRole('region', { name: 'The facts' })).toContainText(
          'Nothing is stopped now',
        );
        await picture(security.window, 'facts');
        await waiting.getByRole('button', { name: 'Approve' }).press('Enter');
        await expect(security.freezes).toContainText('Done, as read back');
        await expect(agent.freezes).toContainText('Done, as read back');
        await expect(agent.freezes).not.toContainText('NOT YET DONE');
        // Whoever decides about freezes too sees what a colleague has decided, and nothing that is left to do.
        await compliance.goTo('z');
        await expect(compliance.freezes).toContainText('Done, as read back');
        await expect(compliance.freezes.getByRole('button', { name: 'Approve' })).toHaveCount(0);
        await compliance.keys.press('Escape');
        expect((await exchange.seen()).effects).toEqual([
          expect.objectContaining({ account: stolen.account, action: 'freeze' }),
        ]);
        await picture(agent.window, 'done');
        await agent.keys.press('Escape');
        // What came of it brought nothing of the conversation back.
        expect(filesWith(agent.folder, theirWord)).toEqual([]);
      });

      const { page: other } = await launchCustomer({ name: 'rhea' });
      const otherChat = chatOf(other);
      await test.step('tier 2 takes what went over the wrong network, and the agent has the answer', async () => {
        await otherChat.start(hub.chatPage, sender.name);
        await otherChat.write(`I sent 500 USDT over BEP-20 and nothing came. 0x${'9f2c'.repeat(16)}`);
        await makeKnown(database, sender.name, { ...sender, topic: 'kyc-document' });
        await agent.desk.open(sender.name);
        await agent.desk.list.focus();
        await agent.keys.press('s');
        const card = agent.window.getByRole('dialog', { name: `Escalate: ${sender.name}` });
        await card.getByRole('radio', { name: 'Asset recovery' }).check();
        await card.getByLabel('Hand-over note').fill('Which address was it?');
        await agent.keys.press('Control+Enter');
        if (await card.getByLabel('Why it goes all the same').isVisible())
          await agent.keys.press('Control+Enter');
        await expect(card).toBeHidden();
        await tier2.goTo('e');
        const queue = tier2.escalations.getByRole('region', { name: 'For Asset recovery' });
        await queue.getByRole('button', { name: new RegExp(sender.name) }).press('Enter');
        await queue.getByRole('button', { name: 'Accept' }).press('Enter');
        await expect(queue).toContainText('With Ana Duarte');
        await queue.getByRole('button', { name: 'Return with answer' }).press('Enter');
        await expect(queue.getByLabel(/^Return with answer/)).toBeFocused();
        await tier2.keys.type('It can be credited by hand.');
        await tier2.keys.press('Control+Enter');
        const here = agent.window.getByRole('list', { name: 'Escalations' });
        await expect(here).toContainText('Answered');
        await expect(here).toContainText('It can be credited by hand.');
        await picture(agent.window, 'answered');
      });

      await test.step('compliance reads why a check failed, the agent that it is being reviewed', async () => {
        // What is known of somebody reaches a desk with what they write.
        await otherChat.write('And my verification?');
        const agents = kycLine(agent.window);
        await agents.getByRole('button', { name: 'Check again' }).press('Enter');
        await expect(agents).toContainText('In review by compliance');
        await compliance.desk.view('Everything');
        await compliance.desk.open(sender.name);
        const theirs = kycLine(compliance.window);
        await expect(theirs.getByRole('note', { name: 'For compliance alone' })).toContainText(label);
        await picture(compliance.window, 'compliance');
        expect(await agent.window.locator('body').innerText()).not.toContain(label);
        const kept = (folder: string) => filesWith(join(folder, 'workstation'), label);
        await expect.poll(() => kept(compliance.folder)).not.toEqual([]);
        expect(kept(agent.folder)).toEqual([]);
      });

      await test.step('the audit is whole, and says who did what', async () => {
        const options = readVerifyOptions([
          'verify',
          ...['--database', database, '--data-dir', join(testFolder, 'hub')],
        ]);
        if (options === 'help') throw new Error('no options');
        expect(await verify(options)).toMatchObject([{ verdict: { sound: true } }]);
        const done = await doneBy(database);
        for (const [one, times] of [
          ['Tomás Herrero: freeze-request', 1],
          ['Tomás Herrero: conversation-escalate', 2],
          ['Yuki Tanabe: conversation-escalation-step', 1],
          ['Yuki Tanabe: freeze-approve', 1],
          ['the hub: freeze-done', 1],
          ['Ana Duarte: conversation-escalation-step', 2],
        ] as const)
          expect([one, done.filter((entry) => entry === one).length]).toEqual([one, times]);
      });
      for (const secret of [exchangeKey.secret, kycKeys.sumsub.secret, kycKeys.onfido.token, theirWord])
        expect(hub.output()).not.toContain(secret);
    } finally {
      await hub.stop();
      await Promise.all([sumsub.close(), onfido.close()]);
      await exchange.close();
    }
  });
});
