import { deskOf, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';

test.describe('wish 17 @workspace @long', () => {
  test.setTimeout(240_000);

  test('“limits per queue and per agent that hold under a race”: of three claimed at once, one fits; the screen says why; a lead may go over', async ({
    startHub,
    takeSeat,
  }) => {
    const hub = await startHub();
    await hub.order({ do: 'leave room for', agent: 'Tomás Herrero', more: 1 });
    const { window } = await takeSeat('tomas');
    const desk = deskOf(window);
    await desk.signIn(hub.url, people.tomas);
    await expect(desk.status).not.toContainText('%', { timeout: 60_000 });
    await desk.view('Unassigned');

    // Three in one go, each a claim of its own on its way to the hub.
    await expect(desk.list.getByRole('option').nth(2)).toBeVisible();
    await desk.list.focus();
    await window.keyboard.press('j');
    for (const key of ['x', 'j', 'x', 'j', 'x']) await window.keyboard.press(key);
    const selected = window.getByRole('toolbar', { name: 'Selected conversations' });
    await expect(selected).toContainText('3 selected');
    await window.keyboard.press('a');
    await window.getByRole('option', { name: /^Me/ }).click();

    await expect(desk.status).toContainText('2 need you', { timeout: 60_000 });
    await desk.status.getByTitle('Open the outbox').click();
    const outbox = window.getByRole('dialog', { name: 'Outbox' });
    const refused = outbox.getByRole('listitem').filter({ hasText: 'Your hands are full' });
    await expect(refused).toHaveCount(2);
    await expect(refused.first()).toContainText('Close, snooze or hand over one of them first');
    // An agent can't overrule it.
    await expect(outbox.getByRole('button', { name: 'Do it anyway' })).toHaveCount(0);
    const open = await refused
      .first()
      .getByTitle(/^Open conversation /)
      .getAttribute('title');
    const number = /\d+/.exec(open ?? '')?.[0] ?? '';
    for (const left of [1, 0]) {
      await refused.first().getByRole('button', { name: 'Discard', exact: true }).click();
      await expect(refused).toHaveCount(left);
    }
    await window.keyboard.press('Escape');
    await desk.signOut();

    // A lead hears the same of the same hands, and may go over it; everybody reads that they did.
    await desk.signIn(hub.url, people.ana);
    await expect(desk.status).not.toContainText('%', { timeout: 60_000 });
    await desk.view('Everything');
    await window.getByLabel('Filter this list').fill(number);
    await expect(desk.list.getByRole('option')).toHaveCount(1);
    await desk.openFirst();
    await desk.list.focus();
    await window.keyboard.press('a');
    await expect(window.getByRole('combobox', { name: /^Assign/ })).toBeFocused();
    await window.keyboard.type('tomas');
    await window.getByRole('option', { name: /^Tomás Herrero/ }).click();
    await expect(desk.status).toContainText('1 needs you', { timeout: 60_000 });
    await desk.status.getByTitle('Open the outbox').click();
    const full = outbox.getByRole('listitem').filter({ hasText: 'Tomás Herrero has no room' });
    await full.getByRole('button', { name: 'Do it anyway' }).click();
    await expect(full).toHaveCount(0, { timeout: 30_000 });
    await window.keyboard.press('Escape');
    await expect(desk.row('Assigned to Tomás Herrero')).toBeVisible();
    await expect(
      desk.thread
        .getByText(/^Ana Duarte gave this to Tomás Herrero although they had \d+ of \d+ in hand/)
        .first(),
    ).toBeVisible();
  });
});
