import { v7 as newId } from 'uuid';
import { deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';
import { startTcpProxy } from '../../support/tcp-proxy.ts';
import { wireClient } from '../../support/wire.ts';

/** A trainer at another desk withdraws the macro of this shortcut; answers with the titles of both. */
async function withdraw(hubUrl: string, shortcut: string, instead: string) {
  const session = await wireClient(hubUrl).auth.signIn({ ...people.marcus, workstation: 'studio' });
  const trainer = wireClient(hubUrl, session);
  const { macros } = await trainer.studio.library({});
  const all = await Promise.all(macros.map(({ documentId }) => trainer.studio.macro({ documentId })));
  const find = (wanted: string) => all.find(({ live }) => live?.shortcut === wanted)?.live;
  const [wrong, right] = [find(shortcut), find(instead)];
  if (!wrong || !right) throw new Error(`no macro ${shortcut} or ${instead}`);
  const change = {
    do: 'withdraw' as const,
    documentId: wrong.id,
    expected: wrong.version,
    replacedBy: right.id,
    reason: '',
  };
  expect(await trainer.studio.change({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
  return { wrong: wrong.title, right: right.title };
}

test.describe('what must not be said any more @knowledge @long', () => {
  test.setTimeout(240_000);

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
      let titles = { wrong: '', right: '' };

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
    } finally {
      await line.close();
    }
  });
});
