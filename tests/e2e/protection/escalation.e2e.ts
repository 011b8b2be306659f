import { join } from 'node:path';
import { atDatabase } from '../../support/at-database.ts';
import { chatOf } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { filesWith } from '../../support/files-with.ts';
import { notedDatabase } from '../../support/noted-databases.ts';
import { sitDownAt } from '../../support/own-workstation.ts';
import { picture } from '../../support/pictures.ts';
import { startSyncedHub } from '../../support/synced-desks.ts';

const hash = `0x${'9f2c'.repeat(16)}`;

test.describe('escalation @protection @long', () => {
  test.setTimeout(300_000);

  test('M8: three keys escalate; offline it is NOT YET; the other desk accepts, asks back, answers; it climbs, is passed on, and goes to security', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    const hub = await startSyncedHub(testFolder);
    try {
      const at = { hub, launchApp, testFolder };
      const [ana, tomas] = await Promise.all([sitDownAt('ana', at), sitDownAt('tomas', at)]);
      const { page } = await launchCustomer();
      const chat = chatOf(page);
      await chat.start(hub.chatPage, 'Quillon Abara');
      await chat.write(`I sent 500 USDT over BEP-20 and nothing came. The hash is ${hash}`);
      await tomas.desk.view('Everything');
      await tomas.desk.open('Quillon Abara');
      const card = tomas.window.getByRole('dialog', { name: /^Escalate: Quillon Abara/ });
      const here = tomas.window.getByRole('list', { name: 'Escalations' });

      await test.step('the card knows where to, and what is there', async () => {
        await tomas.desk.list.focus();
        await tomas.keys.press('s');
        await expect(card.getByRole('radio', { name: 'Asset recovery' })).toBeChecked();
        await expect(card.getByRole('radio', { name: 'Asset recovery' })).toBeFocused();
        await expect(card.getByLabel('Why')).toHaveValue('deposit-missing');
        for (const there of ['Transaction hash', 'Network', 'Asset', 'Amount'])
          await expect(card.getByRole('checkbox', { name: there })).toBeChecked();
        await expect(card.getByRole('checkbox', { name: 'Sending platform' })).not.toBeChecked();
        await expect(card.getByLabel('Hand-over note')).toHaveValue(new RegExp(`500 USDT, BEP-20, ${hash}`));
        await expect(card).toContainText('we take it seriously');
        await picture(tomas.window, 'card');
        // Closed without a word, what was written is there again.
        await card.getByLabel('Hand-over note').press('End');
        await card.getByLabel('Hand-over note').press('Control+End');
        await tomas.keys.type('where is it?');
        await tomas.keys.press('Escape');
        await expect(card).toBeHidden();
      });

      await test.step('offline three keys say NOT YET ESCALATED, and nobody could think otherwise', async () => {
        await hub.stop();
        await expect(tomas.desk.status).toContainText(/Offline|Connecting/);
        await tomas.desk.list.focus();
        await tomas.keys.press('s');
        await expect(card.getByLabel('Hand-over note')).toHaveValue(/where is it\?$/);
        await expect(card).toContainText('NOT YET ESCALATED');
        await tomas.keys.press('Control+Enter');
        await expect(card.getByRole('alert')).toHaveText('Missing: Sending platform');
        await expect(card.getByLabel('Why it goes all the same')).toBeFocused();
        await picture(tomas.window, 'missing');
        await tomas.keys.press('Control+Enter');
        await expect(card).toBeHidden();
        await expect(here).toContainText('NOT YET ESCALATED. It goes to Asset recovery');
        await expect(tomas.desk.status.getByRole('button', { name: '1 NOT YET ESCALATED' })).toBeVisible();
        await expect(tomas.desk.thread).not.toContainText('escalated this to');
        await picture(tomas.window, 'not-yet');
      });

      await test.step('it arrives once, and the customer is told', async () => {
        await hub.start();
        await expect(here).toContainText('Waiting', { timeout: 30_000 });
        await expect(here).not.toContainText('NOT YET');
        await expect(tomas.desk.thread.getByText('escalated this to Asset recovery')).toHaveCount(1);
        await expect(chat.messages).toContainText('we take it seriously', { timeout: 20_000 });
      });

      const drawer = ana.window.getByRole('dialog', { name: 'Escalations' });
      await test.step('the other desk finds all in one card, accepts and asks back by keyboard', async () => {
        await ana.desk.list.focus();
        await ana.keys.press('g');
        await ana.keys.press('e');
        const queue = drawer.getByRole('region', { name: 'For Asset recovery' });
        await queue.getByRole('button', { name: /Quillon Abara/ }).press('Enter');
        await expect(queue).toContainText('where is it?');
        await expect(queue).toContainText('Missing: Sending platform');
        await expect(queue).toContainText('Tomás Herrero escalated this to Asset recovery');
        await picture(ana.window, 'received');
        await queue.getByRole('button', { name: 'Accept' }).press('Enter');
        await expect(queue).toContainText('With Ana Duarte');
        await expect(here).toContainText('Accepted');
        await expect(chat.messages).toContainText('A specialist has your case now');
        await queue.getByRole('button', { name: 'Ask back' }).press('Enter');
        await expect(queue.getByLabel(/^Ask back/)).toBeFocused();
        await ana.keys.type('Which platform did it leave from?');
        await ana.keys.press('Control+Enter');
        await expect(queue).toContainText('The clock stands still');
      });

      await test.step('who escalated is asked, replies, and has the answer', async () => {
        await expect(here).toContainText('Which platform did it leave from?');
        await here.getByRole('button', { name: 'Reply to the team' }).press('Enter');
        await tomas.keys.type('From Kestrel.');
        await tomas.keys.press('Control+Enter');
        await expect(drawer).toContainText('From Kestrel.');
        await drawer.getByRole('button', { name: 'Return with answer' }).press('Enter');
        await expect(drawer.getByLabel(/^Return with answer/)).toBeFocused();
        await ana.keys.type('It can be credited by hand.');
        await ana.keys.press('Control+Enter');
        await expect(here).toContainText('Answered');
        await expect(here.getByRole('list', { name: 'What happened' })).toContainText(
          'It can be credited by hand.',
        );
        await picture(tomas.window, 'answered');
        await expect(tomas.desk.status).toContainText('Outbox empty');
      });

      const word = 'quokkawatch';
      await test.step('what nobody takes in time goes up by itself, and is passed on: each step seen at once', async () => {
        const everywhere = ['General', 'Asset Recovery', 'Tier 2'];
        await hub.order({ do: 'set groups', agent: 'Ana Duarte', groups: everywhere });
        const { page: other } = await launchCustomer({ name: 'odalys' });
        const otherChat = chatOf(other);
        await otherChat.start(hub.chatPage, 'Odalys Prem');
        await otherChat.write(`They answer as if they were me. My sister’s word is ${word}`);
        await tomas.desk.open('Odalys Prem');
        await expect(tomas.desk.thread).toContainText(word);
        await tomas.desk.list.focus();
        await tomas.keys.press('s');
        const again = tomas.window.getByRole('dialog', { name: /^Escalate: Odalys Prem/ });
        await again.getByRole('radio', { name: 'Tier 2' }).check();
        await again.getByLabel('Hand-over note').fill('Who may look into this?');
        await tomas.keys.press('Control+Enter');
        if (await again.getByLabel('Why it goes all the same').isVisible())
          await tomas.keys.press('Control+Enter');
        await expect(again).toBeHidden();
        await expect(here).toContainText('Waiting');
        await here.getByRole('button', { name: /^Tier 2/ }).press('Enter');
        await atDatabase(
          notedDatabase(join(testFolder, 'hub')),
          `update escalations set due_at = 1, climbs_at = 1 where state = 'waiting'`,
        );
        await expect(here).toContainText('Overdue: the escalation went up to Asset recovery', {
          timeout: 30_000,
        });
        await expect(here.getByRole('button', { name: /^Asset recovery/ })).toBeVisible();
        const queue = drawer.getByRole('region', { name: 'For Asset recovery' });
        await queue.getByRole('button', { name: /Odalys Prem/ }).press('Enter');
        await picture(ana.window, 'climbed');
        await queue.getByRole('button', { name: 'Pass on' }).press('Enter');
        await drawer.getByLabel('Pass on to').selectOption({ label: 'Tier 2' });
        await drawer.getByLabel(/^Pass on: /).fill('No transaction in it: yours.');
        await ana.keys.press('Control+Enter');
        await expect(drawer.getByRole('region', { name: 'For Tier 2' })).toContainText('Odalys Prem');
        await expect(here).toContainText('Ana Duarte passed the escalation on to Tier 2');
        await expect(here).toContainText('No transaction in it: yours.');
        await picture(tomas.window, 'passed-on');
      });

      await test.step('a live attack: one command and one Enter, whatever it was escalated for; nobody else has it any more', async () => {
        await ana.keys.press('Escape');
        await ana.desk.view('Everything');
        await ana.desk.open('Odalys Prem');
        await expect(ana.desk.thread).toContainText(word);
        await tomas.desk.field.press('Control+k');
        await tomas.keys.type('live attack');
        await expect(
          tomas.window.getByRole('dialog', { name: 'Commands and search' }).getByRole('option').first(),
        ).toHaveText(/^Live attack/);
        await tomas.keys.press('Enter');
        const panic = tomas.window.getByRole('dialog', { name: /^Live attack/ });
        await expect(panic).toContainText('The customer is told nothing');
        await expect(panic.getByRole('button', { name: 'Hand over now' })).toBeFocused();
        await picture(tomas.window, 'panic');
        await tomas.keys.press('Enter');
        for (const { desk, window, folder } of [tomas, ana]) {
          await expect(desk.row('Odalys Prem')).toHaveCount(0, { timeout: 30_000 });
          await expect(window.locator('body')).not.toContainText(word);
          await expect.poll(() => filesWith(folder, word), { timeout: 30_000 }).toEqual([]);
        }
        const toEscalations = async ({ window, desk, keys }: typeof tomas) => {
          // Of an empty list nothing is there to stand on.
          await window.getByLabel('Filter this list').fill('');
          await desk.list.focus();
          await keys.press('g');
          await keys.press('e');
        };
        await toEscalations(tomas);
        await expect(tomas.window.getByRole('dialog', { name: 'Escalations' })).toContainText(
          'was handed to Security',
        );
        await picture(tomas.window, 'handed');
        const withSecurity = ['General', 'Asset Recovery', 'Tier 2', 'Account Security'];
        await hub.order({ do: 'set groups', agent: 'Ana Duarte', groups: withSecurity });
        await toEscalations(ana);
        const lane = drawer.getByRole('region', { name: 'For Security' });
        await expect(lane.getByRole('listitem').first()).toContainText('Restricted conversation', {
          timeout: 30_000,
        });
        await expect(lane.getByRole('listitem').first()).toContainText('Critical');
        await expect(lane).not.toContainText('Odalys');
        await picture(ana.window, 'security');
      });
    } finally {
      await hub.stop();
    }
  });
});
