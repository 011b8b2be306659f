import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chatOf, chooseRemoteHub, deskOf, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { filesWith } from '../support/files-with.ts';
import { copySeededHub, startHubProcess } from '../support/hub-process.ts';
import { copyWorkstationOf, startSyncedHub } from '../support/synced-desks.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

test.describe('two agents at one hub @main-job', () => {
  test.setTimeout(300_000);

  test('two take one conversation and answer at once: one gets it, the other hears who, nothing is sent twice', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    const hub = await startSyncedHub(testFolder);
    // The line of both is held while they act: neither can have heard of the other.
    const line = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      const { page } = await launchCustomer();
      const chat = chatOf(page);
      await chat.start(hub.chatPage, 'Quillon Abara');
      await chat.write('My card was charged twice');

      const desks: { name: string; window: Page; desk: ReturnType<typeof deskOf> }[] = [];
      for (const [name, agent] of [
        ['Ana Duarte', 'ana'],
        ['Tomás Herrero', 'tomas'],
      ] as const) {
        await copyWorkstationOf(agent, join(testFolder, name));
        const { window } = await launchApp({ workstation: name });
        const desk = deskOf(window);
        await desk.signIn(line.url, people[agent]);
        await desk.view('Everything');
        await desk.synced();
        await desk.open('Quillon Abara');
        desks.push({ name, window, desk });
      }
      const assigned = (window: Page, name: string) =>
        window.getByRole('main', { name: 'Conversation' }).getByTitle(`Assigned to ${name}`);
      const [ana, tomas] = desks;
      if (!ana || !tomas) throw new Error('two desks are needed');

      for (const { desk, name } of desks) await desk.field.fill(`Hello from ${name}, I am on it.`);
      for (const { window, desk } of desks) {
        await desk.list.focus();
        await window.keyboard.press('a');
        await expect(window.getByRole('combobox', { name: 'Assign to…' })).toBeFocused();
      }
      // Each has heard that the other no longer writes: else sending would ask first.
      for (const { window } of desks) await expect(window.getByText(/ is replying/)).toHaveCount(0);
      let letGo = () => {};
      const held = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      line.set({ heldUntil: held });
      await Promise.all(desks.map(({ window }) => window.keyboard.press('Enter')));
      await Promise.all(
        desks.map(({ desk }) =>
          desk.composer.getByRole('button', { name: /^Send/ }).first().click({ noWaitAfter: true }),
        ),
      );
      // Each sees their own at once, before the hub has said anything.
      for (const { desk, window, name } of desks) {
        await expect(assigned(window, name)).toHaveText('Me');
        await expect(desk.thread.getByText(`Hello from ${name}, I am on it.`)).toBeVisible();
      }

      letGo();
      await expect
        .poll(async () => (await hub.order({ do: 'find by customer', name: 'Quillon Abara' }))?.assignee, {
          timeout: 30_000,
        })
        .toBeTruthy();
      const { assignee } = (await hub.order({ do: 'find by customer', name: 'Quillon Abara' })) ?? {};
      const [winner, loser] = assignee === ana.name ? [ana, tomas] : [tomas, ana];
      expect(assignee).toBe(winner.name);

      // The other hears by whom, the moment the hub has said it, and what they wrote stays where it can be found. News
      // of one conversation share a place: the reply's may stand there already.
      const notSent = new RegExp(
        `^(Assignment|Reply) was not sent: ${winner.name} (took the conversation|answered) in the meantime`,
      );
      await expect(loser.window.getByText(notSent).first()).toBeVisible({ timeout: 30_000 });
      await expect(loser.desk.status).toContainText('2 need you', { timeout: 30_000 });
      await expect(assigned(loser.window, winner.name)).toHaveText(winner.name);
      await expect(assigned(winner.window, winner.name)).toHaveText('Me');
      await expect(winner.desk.status).toContainText('Outbox empty', { timeout: 30_000 });
      await expect(chat.messages.locator('.message.agent')).toHaveCount(1, { timeout: 30_000 });
      expect(await chat.answers()).toEqual([`Hello from ${winner.name}, I am on it.`]);

      // The loser reads what is there now, gives the assignment up and sends all the same.
      await loser.desk.status.getByTitle('Open the outbox').click();
      const outbox = loser.window.getByRole('dialog', { name: 'Outbox' });
      const assignment = outbox.getByRole('listitem').filter({ hasText: 'Assignment' });
      await expect(assignment).toContainText(`${winner.name} took the conversation in the meantime.`);
      const reply = outbox.getByRole('listitem').filter({ hasText: 'Reply' });
      await expect(reply).toContainText(
        new RegExp(`${winner.name} (answered|took the conversation) in the meantime`),
      );
      await assignment.getByRole('button', { name: 'Discard' }).click();
      await reply.getByRole('button', { name: 'Send anyway' }).click();
      await expect(outbox).toContainText('Everything has arrived', { timeout: 30_000 });

      await expect(chat.messages.locator('.message.agent')).toHaveCount(2, { timeout: 30_000 });
      await page.reload();
      await expect(chat.messages.locator('.message.agent')).toHaveCount(2);
      expect(await chat.answers()).toEqual(
        [winner, loser].map(({ name }) => `Hello from ${name}, I am on it.`),
      );
      const settled = await hub.order({ do: 'find by customer', name: 'Quillon Abara' });
      expect(settled?.assignee).toBe(winner.name);
      expect(settled?.lines.filter(({ event }) => event?.type === 'assignee')).toMatchObject([
        { author: winner.name },
      ]);
      expect(
        settled?.lines.filter(({ kind, author }) => kind === 'reply' && author.includes(' ')),
      ).toHaveLength(2);
      for (const { desk, name } of desks)
        await expect(desk.thread.getByText(`Hello from ${name}, I am on it.`)).toHaveCount(1);
    } finally {
      await line.close();
      await hub.stop();
    }
  });

  test('what an agent may not see any more leaves the window and the file; what is restricted never comes', async ({
    testFolder,
    launchApp,
    launchCustomer,
  }) => {
    const hubFolder = join(testFolder, 'hub');
    await copySeededHub(hubFolder);
    const hub = await startHubProcess(hubFolder);
    try {
      const { page } = await launchCustomer();
      const chat = chatOf(page);
      await chat.start(hub.chatPage, 'Quillon Abara');
      await chat.write('The word is zebrafinch');
      const secret = await hub.order({ do: 'find in group', group: 'Account Security' });
      if (!secret) throw new Error('the seed has nothing in Account Security');
      await hub.order({
        do: 'customer writes',
        conversationId: secret.id,
        text: 'The word is quokkasecret, written before anybody signed in',
      });

      const workstations = { ana: join(testFolder, 'ana'), yuki: join(testFolder, 'yuki') };
      await chooseRemoteHub(workstations.ana);
      await chooseRemoteHub(workstations.yuki);
      const anas = await launchApp({ workstation: 'ana' });
      const yukis = await launchApp({ workstation: 'yuki' });
      const ana = deskOf(anas.window);
      const yuki = deskOf(yukis.window);
      await ana.signIn(hub.url, people.ana);
      await yuki.signIn(hub.url, people.yuki);
      for (const desk of [ana, yuki]) {
        await desk.view('Everything');
        await desk.synced();
      }

      await hub.order({
        do: 'customer writes',
        conversationId: secret.id,
        text: 'The word is quokkasecret, written while both looked on',
      });
      // Whoever belongs to the queue has it on the screen and in the file: the search below is not blind.
      const behindTheWall = yuki.list.locator(`[role=option][id*="${secret.id}"]`);
      await expect(behindTheWall).toHaveAccessibleName(/Restricted conversation/);
      // Over a shoulder the list says nothing of it.
      await expect(yuki.list).not.toContainText('quokkasecret');
      await behindTheWall.click();
      await expect(yuki.thread.getByText('quokkasecret, written before anybody signed in')).toBeVisible();
      await expect(yuki.thread.getByText('quokkasecret, written while both looked on')).toBeVisible();
      await expect.poll(() => filesWith(workstations.yuki, 'quokkasecret')).not.toEqual([]);

      await ana.open('Quillon Abara');
      await expect(ana.thread.getByText('The word is zebrafinch')).toBeVisible();
      await ana.field.fill('A draft that quotes zebrafinch');
      await expect.poll(() => filesWith(workstations.ana, 'that quotes zebrafinch')).not.toEqual([]);
      await expect.poll(() => filesWith(workstations.ana, 'The word is zebrafinch')).not.toEqual([]);

      await hub.order({
        do: 'set groups',
        agent: 'Ana Duarte',
        groups: ['Deposits & Withdrawals', 'KYC', 'Asset Recovery', 'VIP & Institutions'],
      });
      await expect(ana.row('Quillon Abara')).toHaveCount(0);
      await expect(anas.window.getByText('You no longer belong to one group')).toBeVisible();
      await expect(anas.window.getByText('This conversation is not on this workstation')).toBeVisible();
      await expect(anas.window.getByText('zebrafinch')).toHaveCount(0);
      await expect(
        anas.window.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: /^General, / }),
      ).toHaveCount(0);
      await anas.window.getByLabel('Filter this list').fill('');
      await expect(ana.list.getByRole('option').first()).toBeVisible();
      await anas.window.keyboard.press('Control+Shift+F');
      await anas.window.keyboard.type('zebrafinch');
      await expect(anas.window.getByText('Nothing found for “zebrafinch”')).toBeVisible();
      await anas.window.keyboard.press('Escape');
      await expect.poll(() => filesWith(workstations.ana, 'zebrafinch'), { timeout: 60_000 }).toEqual([]);

      for (const word of ['quokkasecret', secret.id])
        expect(filesWith(workstations.ana, word), word).toEqual([]);
      await anas.close();
      for (const word of ['zebrafinch', 'quokkasecret', secret.id])
        expect(filesWith(workstations.ana, word), word).toEqual([]);
    } finally {
      await hub.stop();
    }
  });
});
