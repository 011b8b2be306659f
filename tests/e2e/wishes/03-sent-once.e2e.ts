import { chatOf, deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { startTcpProxy } from '../../support/tcp-proxy.ts';

const mutations = /^POST \/api\/v1\/mutations/;

test.describe('wish 3 @workspace @main-job', () => {
  test.setTimeout(240_000);

  test('“Sending is idempotent: a weak link never posts twice.”', async ({
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
      const texts = ['It is on its way.', 'I will tell you when it is there.'];

      // The hub does it, and its answer is lost: again and again, cut off, cut short, or swallowed.
      const weathers = [{ cutResponseAfter: 0 }, { truncateResponseAfter: 40 }];
      for (const [index, weather] of weathers.entries()) {
        const before = line.harmed();
        line.set({ ...weather, onlyRequests: mutations });
        await send(texts[index] ?? '');
        await expect(desk.thread.getByText(texts[index] ?? '')).toHaveCount(1);
        // More than one attempt got through to the hub.
        await expect.poll(() => line.harmed(), { timeout: 60_000 }).toBeGreaterThan(before + 1);
        line.clear();
      }
      await expect(desk.status).toContainText('Outbox empty', { timeout: 60_000 });

      for (const text of texts) await expect(desk.thread.getByText(text)).toHaveCount(1);
      expect(await chat.answers()).toEqual(texts);
      await page.reload();
      await expect(chat.messages.locator('.message.agent')).toHaveCount(2);
      const atHub = await hub.order({ do: 'find by customer', name: 'Quillon Abara' });
      expect(
        atHub?.lines.filter(({ kind, author }) => kind === 'reply' && author === 'Ana Duarte'),
      ).toMatchObject(texts.map((text) => ({ text })));
    } finally {
      await line.close();
    }
  });
});
