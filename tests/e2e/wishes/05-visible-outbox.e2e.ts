import { v7 as uuidv7 } from 'uuid';
import type { Mutation } from '../../../src/shared/wire/mutations.ts';
import { colleagueDoes } from '../../support/colleague.ts';
import { chatOf, deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import type { HubProcess } from '../../support/hub-process.ts';
import { startTcpProxy } from '../../support/tcp-proxy.ts';

/** From another desk, so that an answer that still waits is stale. */
async function colleagueAnswers(hub: HubProcess): Promise<void> {
  const found = await hub.order({ do: 'find by customer', name: 'Quillon Abara' });
  if (!found) throw new Error('no conversation');
  const reply: Mutation = {
    kind: 'reply',
    conversationId: found.id,
    messageId: uuidv7(),
    bodyText: 'We look into it.',
    attachments: [],
    sources: [],
    base: { seenOrdinal: found.lines.length, assigneeId: null, heldMs: 0, force: true },
  };
  expect(await colleagueDoes(hub.url, [reply])).toEqual(['applied']);
}

// What each of its buttons does in detail: tests/e2e/outbox.e2e.ts.
test.describe('wish 5 @workspace @long', () => {
  test.setTimeout(240_000);

  test('“A visible outbox: what is queued, why, since when; cancel, edit, retry; failed text can always be recovered.”', async ({
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
      const outbox = window.getByRole('dialog', { name: 'Outbox' });
      const entries = outbox.getByRole('listitem');
      const openOutbox = async () => {
        await desk.status.getByTitle('Open the outbox').click();
        await expect(outbox).toBeVisible();
      };
      const send = async (text: string) => {
        await desk.field.fill(text);
        await window.keyboard.press('Control+Enter');
        await expectWritten(desk.field, '');
      };

      await test.step('what is queued, why, since when', async () => {
        line.set({ refuse: true });
        line.resetAll();
        await expect(desk.status).toContainText(/Offline|Connecting/, { timeout: 30_000 });
        await send('It arived.');
        await send('Never mind.');
        await openOutbox();
        await expect(entries).toHaveCount(2);
        await expect(entries.first()).toContainText('To Quillon Abara');
        await expect(entries.first()).toContainText('It arived.');
        await expect(entries.first()).toContainText('The hub cannot be reached.');
        await expect(entries.first().getByRole('time')).toContainText(/ ago$/);
      });

      await test.step('cancel, edit', async () => {
        const second = entries.filter({ hasText: 'Never mind.' });
        await second.getByRole('button', { name: 'Discard' }).click();
        await second.getByRole('button', { name: 'Discard for good?' }).click();
        await expect(entries).toHaveCount(1);
        await entries.first().getByRole('button', { name: 'Edit' }).click();
        await expectWritten(desk.field, 'It arived.');
        await expect(desk.thread.getByText('It arived.')).toHaveCount(0);
      });

      await test.step('what fails stays to be read, with the reason; it comes back and goes out again', async () => {
        await send('It arrived.');
        await colleagueAnswers(hub);
        line.clear();
        await openOutbox();
        await expect(outbox).toContainText('Needs you', { timeout: 60_000 });
        await expect(entries.first()).toContainText('Tomás Herrero answered in the meantime.');
        await expect(entries.first()).toContainText('It arrived.');
        await entries.first().getByRole('button', { name: 'Edit' }).click();
        await expectWritten(desk.field, 'It arrived.');
        await send('It arrived this morning.');
        await expect(desk.status).toContainText('Outbox empty', { timeout: 60_000 });
        await expect.poll(() => chat.answers()).toEqual(['We look into it.', 'It arrived this morning.']);
      });
    } finally {
      await line.close();
    }
  });
});
