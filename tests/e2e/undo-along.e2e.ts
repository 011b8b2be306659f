import { deskOf, expectWritten, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { picture } from '../support/pictures.ts';

test.describe('what a macro did, taken back @workspace @long', () => {
  test.setTimeout(180_000);

  test('the reply has left with a macro’s actions: one press takes these back at the hub, and the reply stays', async ({
    startHub,
    takeSeat,
  }) => {
    const hub = await startHub();
    const { window } = await takeSeat();
    const desk = deskOf(window);
    const { keyboard } = window;
    await desk.signIn(hub.url, people.ana);
    await desk.synced();
    await desk.view('Unassigned');
    await desk.openFirst('Live chat');
    const customer = await desk.customerName();
    const atHub = () => hub.order({ do: 'find by customer', name: customer });
    const before = await atHub();

    await keyboard.press('r');
    await keyboard.type('/dep-ask');
    await expect(window.getByRole('option', { name: /dep-ask/ })).toBeVisible();
    await keyboard.press('Enter');
    await expect(
      desk.composer.getByRole('list', { name: 'What happens along with it' }).getByRole('listitem'),
    ).toHaveCount(3);
    await desk.composer.getByRole('button', { name: /^Send/ }).first().click();
    await expectWritten(desk.field, '');
    const offer = window.getByText(`Along with the message to ${customer}: sets status to Pending`);
    await expect(offer).toBeVisible();
    // It stays as long as the pointer is on it.
    await offer.hover();
    await expect(desk.status).toContainText('Outbox empty');
    await picture(window, 'offer');
    await window.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(window.getByText('The actions are taken back; the message stays.')).toBeVisible();
    await expect(desk.status).toContainText('Outbox empty');

    await expect
      .poll(async () => {
        const { status, assignee, lines = [] } = (await atHub()) ?? {};
        return { status, assignee, tagged: lines.filter(({ event }) => event?.type === 'tags').length };
      })
      .toEqual({ status: 'open', assignee: before?.assignee ?? null, tagged: 2 });
    const lines = (await atHub())?.lines ?? [];
    expect(lines.filter(({ author, kind }) => author === 'Ana Duarte' && kind === 'reply')).toHaveLength(1);
  });
});
