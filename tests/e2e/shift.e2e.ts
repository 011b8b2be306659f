import { chatOf, deskOf, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

test.describe('the end of a shift @workspace @long', () => {
  test.setTimeout(240_000);

  test('hands everything over in one go, offline, each with its note; it arrives when the line is back', async ({
    startHub,
    takeSeat,
    launchCustomer,
  }) => {
    const hub = await startHub();
    const { window } = await takeSeat('tomas');
    const desk = deskOf(window);
    await desk.signIn(hub.url, people.tomas);
    const { page } = await launchCustomer();
    const chat = chatOf(page);
    await chat.start(hub.chatPage, 'Quillon Abara');
    await chat.write('My card was charged twice');
    await desk.view('Everything');
    await expect(desk.status).not.toContainText('%', { timeout: 60_000 });
    await desk.open('Quillon Abara');
    await desk.list.focus();
    await window.keyboard.press('a');
    await expect(window.getByRole('combobox', { name: 'Assign to…' })).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(desk.status).toContainText('Outbox empty', { timeout: 30_000 });

    await desk.status.getByRole('button', { name: /^Where you stand/ }).click();
    await window.getByRole('menuitemradio', { name: /^On a break/ }).click();
    await expect(desk.status.getByRole('button', { name: 'Where you stand: On a break' })).toBeVisible();
    await expect(desk.status).toContainText('Outbox empty', { timeout: 30_000 });

    await hub.stop();
    await expect(desk.status).toContainText(/Offline|Connecting/, { timeout: 60_000 });
    await desk.status.getByRole('button', { name: /^Where you stand/ }).click();
    await window.getByRole('menuitem', { name: 'End shift and hand over…' }).click();
    const dialog = window.getByRole('dialog', { name: 'End of shift' });
    await expect(dialog).toContainText('The hub cannot be reached');
    const note = dialog.getByRole('textbox', { name: /Hand-over note for Quillon Abara/ });
    await expect(note).toHaveValue(/My card was charged twice[\s\S]*Next step: answer the customer\./);
    await note.fill('Double charge, receipt is with the bank. Next step: refund.');
    await dialog
      .getByRole('combobox', { name: 'Hand Quillon Abara to' })
      .selectOption({ label: 'Ana Duarte' });
    await dialog.getByRole('button', { name: /Hand over \d+ and end shift|Hand over 1/ }).click();
    await expect(desk.status.getByRole('button', { name: 'Where you stand: Shift ended' })).toBeVisible();

    await hub.start();
    await expect(desk.status).toContainText('Outbox empty', { timeout: 60_000 });
    const found = await hub.order({ do: 'find by customer', name: 'Quillon Abara' });
    expect(found?.assignee).toBe('Ana Duarte');
    const tail = found?.lines
      .slice(-2)
      .map((line) => [line.kind, line.author, line.text || line.event?.type]);
    expect(tail).toEqual([
      ['note', 'Tomás Herrero', 'Double charge, receipt is with the bank. Next step: refund.'],
      ['event', 'Tomás Herrero', 'assignee'],
    ]);
  });
});
