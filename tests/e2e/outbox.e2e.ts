import { chatOf, deskOf, expectWritten, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

test.describe('the outbox @workspace @main-job', () => {
  test.setTimeout(300_000);

  test('says what waits, why and since when; it is taken back, edited, tried at once, discarded', async ({
    startHub,
    takeSeat,
    launchCustomer,
  }) => {
    const hub = await startHub();
    const { window } = await takeSeat();
    const desk = deskOf(window);
    await desk.signIn(hub.url, people.ana);
    const { page } = await launchCustomer();
    const chat = chatOf(page);
    await chat.start(hub.chatPage, 'Quillon Abara');
    await chat.write('Where is my deposit?');
    const answers = chat.messages.locator('.message.agent');

    await desk.page('Settings');
    await window.getByRole('combobox', { name: 'Seconds to take back in: Live chat' }).click();
    await window.getByRole('option', { name: '60 s' }).click();
    await desk.page('Inbox');
    await desk.view('Everything');
    await desk.synced();
    await desk.open('Quillon Abara');

    const outbox = window.getByRole('dialog', { name: 'Outbox' });
    const openOutbox = async () => {
      await desk.status.getByTitle('Open the outbox').click();
      await expect(outbox).toBeVisible();
    };
    const closeOutbox = async () => {
      await window.keyboard.press('Escape');
      await expect(outbox).toBeHidden();
    };
    const send = async (text: string) => {
      await desk.field.fill(text);
      await desk.composer.getByRole('button', { name: /^Send/ }).first().click();
      await expectWritten(desk.field, '');
    };

    // Held back for a minute: seen, explained, taken back; nothing has left.
    await send('Sent too early');
    await openOutbox();
    const entry = outbox.getByRole('listitem');
    await expect(entry).toHaveCount(1);
    await expect(entry).toContainText('Reply');
    await expect(entry).toContainText('To Quillon Abara');
    await expect(entry).toContainText('Sent too early');
    await expect(entry).toContainText(/You can still take it back\. \(leaves in \d+ s/);
    await expect(entry.getByRole('time')).toContainText(/ ago$/);
    await expect(entry.getByRole('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);
    await entry.getByRole('button', { name: 'Take back' }).click();
    await expect(outbox).toContainText('Everything has arrived');
    await closeOutbox();
    await expectWritten(desk.field, 'Sent too early');
    await expect(desk.thread.getByText('Sent too early')).toHaveCount(0);

    await desk.page('Settings');
    await window.getByRole('combobox', { name: 'Seconds to take back in: Live chat' }).click();
    await window.getByRole('option', { name: 'sends at once' }).click();
    await desk.page('Inbox');
    await hub.stop();
    await expect(desk.status).toContainText(/Offline|Connecting/);

    // Why it waits, since when, and back into the composer to be put right.
    await send('Your deposit arived');
    await openOutbox();
    await expect(entry).toContainText('Your deposit arived');
    await expect(entry).toContainText('The hub cannot be reached. It goes out by itself as soon as it can.');
    await expect(entry.getByRole('time')).toContainText(/ ago$/);
    await entry.getByRole('button', { name: 'Edit' }).click();
    await expect(outbox).toBeHidden();
    await expect(desk.field).toBeFocused();
    await expectWritten(desk.field, 'Your deposit arived');
    await expect(desk.thread.getByText('Your deposit arived')).toHaveCount(0);
    await send('Your deposit arrived');

    // What shall not go after all: asked once, kept, then thrown away.
    await send('Never mind this');
    await openOutbox();
    await expect(entry).toHaveCount(2);
    const second = entry.filter({ hasText: 'Never mind this' });
    await second.getByRole('button', { name: 'Discard' }).click();
    await expect(second.getByRole('button', { name: 'Keep' })).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(entry).toHaveCount(2);
    await second.getByRole('button', { name: 'Discard' }).click();
    await second.getByRole('button', { name: 'Discard for good?' }).click();
    await expect(entry).toHaveCount(1);
    await closeOutbox();
    await expect(desk.thread.getByText('Never mind this')).toHaveCount(0);

    // A closing that was a mistake: what it changes to is said in words, and it falls back at once.
    await desk.conversation.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(desk.conversation.getByRole('button', { name: 'Status: Solved' })).toBeVisible();
    await openOutbox();
    const closing = entry.filter({ hasText: 'Status' });
    await expect(closing).toContainText('Solved');
    await closing.getByRole('button', { name: 'Discard' }).click();
    await expect(entry).toHaveCount(1);
    await closeOutbox();
    await expect(desk.conversation.getByRole('button', { name: /^Status: (New|Open)$/ })).toBeVisible();
    expect(await chat.answers()).toEqual([]);

    await hub.start();
    await openOutbox();
    const retry = entry.getByRole('button', { name: 'Try now' });
    // It may have gone by itself in the meantime.
    if (await retry.isVisible()) await retry.click({ timeout: 2_000 }).catch(() => {});
    await expect(outbox).toContainText('Everything has arrived', { timeout: 60_000 });
    await closeOutbox();
    await expect(answers).toHaveCount(1, { timeout: 60_000 });
    await page.reload();
    await expect(answers).toHaveCount(1);
    expect(await chat.answers()).toEqual(['Your deposit arrived']);
    const atHub = await hub.order({ do: 'find by customer', name: 'Quillon Abara' });
    expect(atHub?.status).toBe('open');
    expect(atHub?.lines.filter(({ author }) => author === 'Ana Duarte')).toMatchObject([
      { kind: 'reply', text: 'Your deposit arrived' },
      { kind: 'event', event: { type: 'status', to: 'open' } },
    ]);
  });
});
