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
  });
});
