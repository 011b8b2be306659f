import { limits } from '../../../src/shared/domain/limits.ts';
import { Status } from '../../../src/shared/domain/vocabulary.ts';
import type { Mutation } from '../../../src/shared/wire/mutations.ts';
import { colleagueDoes } from '../../support/colleague.ts';
import { deskOf, expectWritten, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { startTcpProxy } from '../../support/tcp-proxy.ts';

const tags = (conversationId: string, change: { add?: string[]; remove?: string[] }): Mutation => ({
  kind: 'tags',
  conversationId,
  add: change.add ?? [],
  remove: change.remove ?? [],
});

test.describe('wish 14 @workspace @long', () => {
  test.setTimeout(240_000);

  test('“A macro that half applies says so, action by action, and can be retried”', async ({
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
      await desk.openFirst();
      const customer = await desk.customerName();
      const atHub = () => hub.order({ do: 'find by customer', name: customer });
      const here = desk.conversation.getByRole('region', { name: 'Done in part' });
      const actions = here.getByRole('listitem');

      await test.step('a macro of three actions, of which two will not be possible when it leaves', async () => {
        line.set({ refuse: true });
        line.resetAll();
        await expect(desk.status).toContainText(/Offline|Connecting/, { timeout: 30_000 });
        await keyboard.press('r');
        await keyboard.type('/dep-ask');
        await expect(window.getByRole('option', { name: /dep-ask/ })).toBeVisible();
        await keyboard.press('Enter');
        await expect(
          desk.composer.getByRole('list', { name: 'What happens along with it' }).getByRole('listitem'),
        ).toHaveCount(3);
        await desk.composer.getByRole('button', { name: /^Send/ }).first().click();
        await expectWritten(desk.field, '');
        const found = await atHub();
        const conversationId = found?.id ?? '';
        // Meanwhile a colleague puts it on hold, and marks it until no more tags fit.
        const expected = Status.parse(found?.status);
        const marks = Array.from({ length: limits.tagsPerConversation + 1 }, (_, at) =>
          tags(conversationId, { add: [`mark-${at}`] }),
        );
        const done = await colleagueDoes(hub.url, [
          { kind: 'status', conversationId, status: 'on_hold', expected },
          ...marks,
        ]);
        expect(done.at(0)).toBe('applied');
        expect(done.at(-1)).toBe('too-many-tags');
        // Nothing is half done while all of it waits.
        await expect(desk.status).toContainText('4 waiting to be sent');
        await expect(here).toHaveCount(0);
      });

      await test.step('says so, action by action, and why', async () => {
        line.clear();
        await expect(here).toContainText('The message has arrived; 2 of 3 actions have not been done.', {
          timeout: 60_000,
        });
        await expect(here).toContainText('From Missing deposit: ask for the details');
        await expect(actions).toHaveText([
          'sets status to Pending: The conversation changed in the meantime.',
          'assigns to you: done',
          `adds #waiting-for-hash: A conversation has at most ${limits.tagsPerConversation} tags.`,
        ]);
        await expect(
          window.getByText(`To ${customer}: the message has arrived; 2 of 3 actions`),
        ).toBeVisible();
        expect(await atHub()).toMatchObject({ status: 'on_hold', assignee: 'Ana Duarte' });
      });

      await test.step('in the outbox too, as one, and it leads there', async () => {
        await desk.status.getByTitle('Open the outbox').click();
        const outbox = window.getByRole('dialog', { name: 'Outbox' });
        const inOutbox = outbox.getByRole('region', { name: 'Done in part' });
        await expect(inOutbox.getByRole('listitem')).toHaveCount(3);
        await expect(outbox.getByRole('button', { name: 'Try again' })).toHaveCount(1);
        await expect(inOutbox.getByRole('button', { name: `To ${customer}` })).toBeVisible();
        await keyboard.press('Escape');
        await expect(outbox).toBeHidden();
      });

      await test.step('can be retried: by keyboard, as often as it takes, and only what was not done', async () => {
        await here.getByRole('button', { name: 'Try again' }).press('Enter');
        await expect(actions).toHaveText([
          'sets status to Pending: done',
          'assigns to you: done',
          /^adds #waiting-for-hash: A conversation has at most/,
        ]);
        const { id = '' } = (await atHub()) ?? {};
        expect(await colleagueDoes(hub.url, [tags(id, { remove: ['mark-0'] })])).toEqual(['applied']);
        await here.getByRole('button', { name: 'Try again' }).press('Enter');
        await expect(here).toHaveCount(0);
        await expect(desk.thread).toBeFocused();
        await expect(desk.status).toContainText('Outbox empty');
        const now = await atHub();
        expect(now).toMatchObject({ status: 'pending', assignee: 'Ana Duarte' });
        const mine = now?.lines.filter(({ author }) => author === 'Ana Duarte') ?? [];
        expect(mine.filter(({ kind }) => kind === 'reply')).toHaveLength(1);
        expect(mine.filter(({ event }) => event?.type === 'assignee')).toHaveLength(1);
        expect(mine.filter(({ event }) => event?.type === 'tags')).toHaveLength(1);
      });
    } finally {
      await line.close();
    }
  });
});
