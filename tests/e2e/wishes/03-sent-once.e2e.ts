import { join } from 'node:path';
import { chatOf, deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { notedDatabase } from '../../support/noted-databases.ts';
import { executedOn } from '../../support/outbox-keys.ts';
import { startTcpProxy } from '../../support/tcp-proxy.ts';

const mutations = /^POST \/api\/v1\/mutations/;

test.describe('wish 3 @workspace @main-job', () => {
  test.setTimeout(240_000);

  test('“Sending is idempotent: a weak link never posts twice.”', async ({
    testFolder,
    startHub,
    takeSeat,
    launchCustomer,
  }) => {
    const hub = await startHub();
    const line = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      const { page } = await launchCustomer();
      const chat = chatOf(page);
      await chat.start(hub.chatPage, 'Quillon Abara');
      await chat.write('Where is my deposit?');
      const { window } = await takeSeat();
      const desk = deskOf(window);
      await desk.signIn(line.url, people.ana);
      await desk.view('Everything');
      await desk.open('Quillon Abara');
      const send = async (text: string) => {
        await desk.field.fill(text);
        // Impatiently: the second press finds nothing more to send.
        await window.keyboard.press('Control+Enter');
        await window.keyboard.press('Control+Enter');
        await expectWritten(desk.field, '');
      };
      const texts: string[] = [];
      const left = () => expect(desk.status).toContainText('Outbox empty', { timeout: 60_000 });
      const say = async (text: string) => {
        texts.push(text);
        await send(text);
        await expect(desk.thread.getByText(text)).toHaveCount(1);
      };

      // The hub does it, and its answer is lost, again and again: the line is there, and the status says what waits.
      for (const [text, weather, losses] of [
        ['It is on its way.', { cutResponseAfter: 0 }, 2],
        ['I will tell you when it is there.', { truncateResponseAfter: 40 }, 2],
        ['It left an hour ago.', { stallResponseAfter: 40 }, 1],
      ] as const) {
        await test.step(Object.keys(weather).join(), async () => {
          const before = line.harmed();
          line.set({ ...weather, onlyRequests: mutations });
          await say(text);
          await expect.poll(() => line.harmed(), { timeout: 60_000 }).toBeGreaterThanOrEqual(before + losses);
          await expect(desk.status).toContainText('1 waiting to be sent');
          await expect(desk.status).toContainText('Online');
          line.clear();
          await left();
        });
      }

      await test.step('an answer that trickles is waited for', async () => {
        line.set({ trickleBytes: 30, trickleEveryMs: 150, onlyRequests: mutations });
        await say('Two confirmations.');
        await expect(desk.status).toContainText('1 waiting to be sent');
        await left();
        line.clear();
      });

      // The whole line: what dies is said, what is written meanwhile waits, and nobody has to start it again.
      for (const [text, die] of [
        ['Three confirmations.', () => line.resetAll()],
        ['Credited.', () => line.stallAll()],
      ] as const) {
        await test.step(text, async () => {
          line.set({ blackHole: true });
          die();
          await expect(desk.status).toContainText(/Offline|Connecting/, { timeout: 60_000 });
          await say(text);
          await expect(desk.status).toContainText('1 waiting to be sent');
          line.clear();
          await expect(desk.status).toContainText('Online', { timeout: 60_000 });
          await left();
        });
      }

      for (const text of texts) await expect(desk.thread.getByText(text)).toHaveCount(1);
      expect(await chat.answers()).toEqual(texts);
      await page.reload();
      await expect(chat.messages.locator('.message.agent')).toHaveCount(texts.length);
      const atHub = await hub.order({ do: 'find by customer', name: 'Quillon Abara' });
      expect(
        atHub?.lines.filter(({ kind, author }) => kind === 'reply' && author === 'Ana Duarte'),
      ).toMatchObject(texts.map((text) => ({ text })));
      const { keys, effects } = await executedOn(notedDatabase(join(testFolder, 'hub')), atHub?.id ?? '');
      expect(effects).toEqual(texts.map(() => 'conversation-reply'));
      expect(keys).toHaveLength(texts.length);
    } finally {
      await line.close();
    }
  });
});
