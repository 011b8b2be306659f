import { v7 as newId } from 'uuid';
import { deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { findLive, publishNext } from '../../support/next-version.ts';
import { picture } from '../../support/pictures.ts';
import { startTcpProxy } from '../../support/tcp-proxy.ts';
import { wireClient } from '../../support/wire.ts';

/** A trainer at another desk withdraws the macro of this shortcut; answers with the titles of both. */
async function withdraw(hubUrl: string, shortcut: string, instead: string) {
  const session = await wireClient(hubUrl).auth.signIn({ ...people.marcus, workstation: 'studio' });
  const trainer = wireClient(hubUrl, session);
  const wrong = await findLive(trainer, shortcut);
  const right = await findLive(trainer, instead);
  const change = {
    do: 'withdraw' as const,
    documentId: wrong.id,
    expected: wrong.version,
    replacedBy: right.id,
    reason: '',
  };
  expect(await trainer.studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
  return { wrong: wrong.title, right: right.title, rightId: right.id };
}

test.describe('what must not be said any more @knowledge @long', () => {
  test.setTimeout(420_000);

  test('a macro that a trainer withdraws does not leave, though it was written offline; what replaces it is named', async ({
    startHub,
    takeSeat,
  }) => {
    const hub = await startHub();
    const line = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      const { window } = await takeSeat();
      const desk = deskOf(window);
      const { keyboard } = window;
      await desk.signIn(line.url, people.ana);
      await desk.synced();
      await desk.view('Unassigned');
      await desk.openFirst('Live chat');
      const customer = await desk.customerName();
      const insert = async () => {
        await keyboard.press('r');
        await keyboard.type('/gen-thanks');
        await expect(window.getByRole('option', { name: /gen-thanks/ })).toBeVisible();
        await keyboard.press('Enter');
        await expectWritten(desk.field, /^(?!\/)[\s\S]{20,}/);
      };
      const send = () => desk.composer.getByRole('button', { name: /^Send/ }).first().click();
      let titles = { wrong: '', right: '', rightId: '' };

      await test.step('what was sent offline is stopped when the line is back', async () => {
        line.set({ refuse: true });
        line.resetAll();
        await expect(desk.status).toContainText(/Offline|Connecting/, { timeout: 30_000 });
        await insert();
        await send();
        await expectWritten(desk.field, '');
        await expect(desk.status).toContainText('waiting to be sent');
        titles = await withdraw(hub.url, 'gen-thanks', 'gen-hi');
        line.clear();
        await expect(desk.status).toContainText('Online', { timeout: 60_000 });
        const notSent = `It came from “${titles.wrong}”, which may not be sent now. Use “${titles.right}” instead.`;
        await expect(desk.thread).toContainText(notSent, { timeout: 30_000 });
        await picture(window, 'thread');
        await desk.status.getByTitle('Open the outbox').click();
        const outbox = window.getByRole('dialog', { name: 'Outbox' });
        await expect(outbox).toContainText(notSent);
        // Sent again as it is it would be stopped again.
        const reply = outbox.getByRole('listitem').filter({ hasText: notSent });
        await expect(reply.getByRole('button', { name: 'Edit' })).toBeVisible();
        await expect(reply.getByRole('button', { name: 'Try again' })).toHaveCount(0);
        await picture(window, 'outbox');
        const found = await hub.order({ do: 'find by customer', name: customer });
        expect(found?.status).not.toBe('solved');
        await keyboard.press('Escape');
        await expect(outbox).toBeHidden();
      });

      await test.step('it is marked wherever it is chosen, and cannot be inserted', async () => {
        await desk.openFirst('E-mail');
        await keyboard.press('r');
        await keyboard.type('/gen-thanks');
        const option = window.getByRole('option', { name: /gen-thanks/ });
        await expect(option).toContainText('Withdrawn');
        await picture(window, 'picker');
        await keyboard.press('Enter');
        await expectWritten(desk.field, /gen-thanks/);
        await keyboard.press('Control+k');
        await keyboard.type(titles.wrong);
        const inPalette = window.getByRole('dialog').getByRole('option', { name: titles.wrong });
        await expect(inPalette.first()).toContainText('Withdrawn');
        await picture(window, 'palette');
        await keyboard.press('Escape');
      });

      const guard = window.getByRole('dialog');
      const inserted = async (shortcut: string, text: string) => {
        await desk.field.fill('');
        await keyboard.type(`/${shortcut}`);
        await expect(desk.conversation.getByRole('region', { name: /^Preview of / })).toContainText(text);
        await keyboard.press('Enter');
        await expectWritten(desk.field, text);
      };

      await test.step('one that ends by its own date is refused offline, with what replaces it', async () => {
        const text = 'You have all of it now, and we wish you a quiet evening.';
        const until = Date.now() + 20_000;
        await publishNext(hub.url, 'gen-solved', text, { validity: { until, replacedBy: titles.rightId } });
        await inserted('gen-solved', text);
        line.set({ refuse: true });
        line.resetAll();
        await expect(desk.status).toContainText(/Offline|Connecting/, { timeout: 30_000 });
        // It is the desk's own clock that ends it.
        await expect.poll(() => Date.now(), { timeout: 30_000 }).toBeGreaterThan(until + 1_000);
        await send();
        await expect(guard).toContainText(/Expired .*\. It cannot be sent any more\./);
        await expect(guard).toContainText(`Use “${titles.right}” instead.`);
        await expect(guard.getByRole('button', { name: 'Send anyway' })).toHaveCount(0);
        await picture(window, 'expired');
        await keyboard.press('Escape');
        await expectWritten(desk.field, text);
        await desk.field.fill('');
        await keyboard.type('/gen-solved');
        const ended = window.getByRole('option', { name: /gen-solved/ });
        await expect(ended).toContainText('Expired');
        await ended.click();
        await expectWritten(desk.field, '/gen-solved');
      });

      await test.step('a version that goes live at its time reaches the desk by itself, and stops the one before', async () => {
        line.clear();
        await expect(desk.status).toContainText('Online', { timeout: 60_000 });
        const [before, after] = ['Good morning, I am on it.', 'Good morning, I am on it and stay with you.'];
        await publishNext(hub.url, 'gen-hi', before);
        await inserted('gen-hi', before);
        await window.getByRole('tab', { name: 'Macros' }).click();
        await window.getByRole('combobox', { name: 'Search macros' }).fill('gen-hi');
        await window.getByRole('listbox', { name: 'Search macros' }).getByRole('option').first().click();
        const shown = window
          .getByRole('tabpanel', { name: 'Macros' })
          .getByRole('region', { name: /^Preview of / });
        await expect(shown).toContainText(before);
        await publishNext(hub.url, 'gen-hi', after, { at: Date.now() + 5_000, recalls: true });
        await expect(shown).toContainText(after, { timeout: 60_000 });
        await send();
        await expect(guard).toContainText('This version was called back. It cannot be sent any more.');
        await keyboard.press('Escape');
        await inserted('gen-hi', after);
        await send();
        await expectWritten(desk.field, '');
        await expect(desk.thread).toContainText(after);
      });
    } finally {
      await line.close();
    }
  });
});
