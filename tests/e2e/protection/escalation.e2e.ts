import { join } from 'node:path';
import { chatOf, deskOf, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';

const hash = `0x${'9f2c'.repeat(16)}`;

test.describe('escalation @protection @long', () => {
  test.setTimeout(180_000);

  test('M8: three keys escalate; offline it is NOT YET; the other desk accepts, asks back, answers', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    const hub = await startSyncedHub(testFolder);
    try {
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
    } finally {
      await hub.stop();
    }
  });
});
