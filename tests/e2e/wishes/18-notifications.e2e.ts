import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { appUnderTest } from '../../support/app-under-test.ts';
import { deskOf, people } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';
import {
  clickNewestNote,
  comeBack,
  isInFront,
  listenToShell,
  lookAway,
  marksOf,
  notesOf,
  soundsOf,
  trayOf,
} from '../../support/shell-seam.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';

/** The first conversations of My inbox, by id and by the customer's name. */
async function mine(window: Page): Promise<{ id: string; name: string }[]> {
  const rows = deskOf(window).list.locator('[role=option]:not([aria-busy])');
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBeGreaterThan(2);
  const found: { id: string; name: string }[] = [];
  for (const row of await rows.all()) {
    const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec((await row.getAttribute('id')) ?? '')?.[0];
    if (id) found.push({ id, name: await row.locator('bdi').first().innerText() });
  }
  return found;
}

/** What My inbox shows as unread; the inbox must be in sight. */
const unreadOf = async (window: Page): Promise<number> => {
  const said = await window.getByRole('button', { name: /^My inbox, / }).textContent();
  return Number(/(\d+) unread/.exec(said ?? '')?.[1] ?? 0);
};

/** What tray, badge and title say; they are drawn together. */
const saidBy = async (electron: ElectronApplication): Promise<number> => {
  const { title } = await marksOf(electron);
  return Number(/^\((\d+)\) Groundcrew$/.exec(title)?.[1] ?? (title === 'Groundcrew' ? 0 : Number.NaN));
};

/** The tray says the same number, under the pointer and in its menu. */
async function expectOnTray(electron: ElectronApplication, count: number): Promise<void> {
  const tip =
    count === 0
      ? 'Nothing needs you'
      : count === 1
        ? '1 conversation needs you'
        : `${count} conversations need you`;
  const next = count === 0 ? [] : [expect.stringMatching(new RegExp(`^Next of ${count} `))];
  await expect
    .poll(() => trayOf(electron))
    .toMatchObject({ tip: `Groundcrew\n${tip}`, menu: expect.arrayContaining(['Show Groundcrew', ...next]) });
}

test.describe('wish 18 @workspace @long', () => {
  test.setTimeout(240_000);

  test('“Notifications per inbox, quiet hours, a sound that always plays, a click that opens that conversation, a tray count that is right”', async ({
    testFolder,
    launchApp,
  }) => {
    const hub = await startSyncedHub(testFolder);
    try {
      await copyWorkstationOf('ana', join(testFolder, 'workstation'));
      const app = await launchApp();
      const { window, electron } = app;
      // How many a seeded agent has depends on the hour at which it was made.
      await hub.order({ do: 'give', agent: 'Ana Duarte', more: 3 });
      const desk = deskOf(window);
      await desk.signIn(hub.url, people.ana);
      await desk.synced();
      await desk.view('My inbox');
      const [first, second, third] = await mine(window);
      if (!first || !second || !third) throw new Error('three conversations of one’s own are needed');
      await listenToShell(electron);
      const writes = (conversationId: string, text: string) =>
        hub.order({ do: 'customer writes', conversationId, text });

      await test.step('a tray count that is right: in title and badge too, as My inbox has it', async () => {
        await expect.poll(async () => (await saidBy(electron)) - (await unreadOf(window))).toBe(0);
      });

      await test.step('a sound that always plays, also while every window is hidden', async () => {
        await lookAway(electron);
        await writes(first.id, 'Is anybody there?');
        await expect.poll(() => notesOf(electron), { timeout: 30_000 }).toHaveLength(1);
        const [note] = await notesOf(electron);
        expect(note).toMatchObject({
          title: first.name,
          body: 'Is anybody there?',
          silent: true,
          reply: false,
        });
        await expect.poll(async () => (await soundsOf(electron)).length, { timeout: 10_000 }).toBe(1);
        await expect.poll(async () => (await saidBy(electron)) - (await unreadOf(window))).toBe(0);
        expect(await saidBy(electron)).toBeGreaterThan(0);
        await expectOnTray(electron, await unreadOf(window));
      });

      await test.step('a click that opens that conversation', async () => {
        const before = await unreadOf(window);
        await clickNewestNote(electron);
        await expect.poll(() => isInFront(electron)).toBe(true);
        await expect(
          window.getByRole('region', { name: new RegExp(`Conversation with .*${first.name}`) }),
        ).toBeVisible();
        await expect(desk.thread.getByText('Is anybody there?')).toBeVisible();
        // Read, it counts no more.
        await expect.poll(() => unreadOf(window)).toBe(before - 1);
        await expect.poll(() => saidBy(electron)).toBe(before - 1);
        await expectOnTray(electron, before - 1);
      });

      const settings = window.getByRole('region', { name: 'Notifications' });
      await test.step('Notifications per inbox: off for my own, no text where others may read it', async () => {
        await desk.page('Settings');
        await settings.getByRole('switch', { name: 'Show who writes and what' }).press('Space');
        await lookAway(electron);
        await writes(second.id, 'A word for nobody else');
        await expect.poll(() => notesOf(electron), { timeout: 30_000 }).toHaveLength(2);
        expect((await notesOf(electron))[1]).toMatchObject({ title: 'New message' });
        expect(JSON.stringify(await notesOf(electron))).not.toContain('nobody else');

        await comeBack(electron);
        const own = settings.getByRole('radiogroup', {
          name: 'Notifications: Messages in my conversations',
        });
        await own.getByText('Off').click();
        await lookAway(electron);
        await writes(third.id, 'You will not hear this');
        await comeBack(electron);
        await desk.page('Inbox');
        await expect(desk.list.getByText('You will not hear this').first()).toBeVisible({ timeout: 30_000 });
        expect(await notesOf(electron)).toHaveLength(2);
        // It counts all the same.
        await expect.poll(async () => (await saidBy(electron)) - (await unreadOf(window))).toBe(0);
        await desk.page('Settings');
        await own.getByText('Sound').click();
      });

      // Another's, or nobody's: of these only the rule of their queue speaks.
      const queues = ['General', 'KYC', 'Asset Recovery', 'Deposits & Withdrawals'];
      const newest = await Promise.all(
        queues.map(async (queue) => ({ queue, ...(await hub.order({ do: 'find in group', group: queue })) })),
      );
      const [watched, other] = newest.filter(({ assignee }) => assignee !== 'Ana Duarte');
      if (!watched?.id || !other?.id)
        throw new Error('conversations of two queues in other hands are needed');
      const inQueue = (text: string) => writes(watched.id ?? '', text);
      const inOther = (text: string) => writes(other.id ?? '', text);
      const ofQueue = settings.getByRole('radiogroup', {
        name: `Notifications: ${watched.queue}`,
        exact: true,
      });
      const heard = async () => ({
        notes: (await notesOf(electron)).length,
        sounds: (await soundsOf(electron)).length,
      });

      await test.step('and per queue: one that is added is announced as it is set, others are not', async () => {
        const before = await heard();
        await settings.getByRole('combobox', { name: 'Add a view or queue…' }).fill(watched.queue);
        await window.getByRole('option', { name: watched.queue, exact: true }).click();
        await expect(ofQueue.getByRole('radio', { name: 'Silent' })).toBeChecked();
        await lookAway(electron);
        await inOther('In another queue');
        await inQueue('In this queue');
        await expect.poll(heard).toEqual({ ...before, notes: before.notes + 1 });
        await comeBack(electron);
        await ofQueue.getByText('Sound').click();
        await lookAway(electron);
        await inQueue('Louder in this queue');
        await expect.poll(heard).toEqual({ notes: before.notes + 2, sounds: before.sounds + 1 });
        await comeBack(electron);
      });

      await test.step('sounds can be chosen, heard at once, and are what then plays', async () => {
        await window.evaluate(() => {
          const played: string[] = [];
          Object.assign(globalThis, { played });
          const { play } = HTMLMediaElement.prototype;
          HTMLMediaElement.prototype.play = function noted() {
            played.push(`${/(\w+)\.wav$/.exec(this.src)?.[1]} ${this.volume}`);
            return play.call(this);
          };
        });
        const played = () => window.evaluate(() => (globalThis as unknown as { played: string[] }).played);
        const sound = settings.getByRole('combobox', { name: 'Message in my conversations', exact: true });
        await sound.click();
        await window.getByRole('option', { name: 'Knock', exact: true }).click();
        await expect(sound).toHaveValue('Knock');
        await expect.poll(async () => (await played()).map((one) => one.split(' ')[0])).toEqual(['knock']);
        await settings.getByRole('button', { name: 'Play the sound: Mention of me' }).click();
        await expect.poll(async () => (await played()).length).toBe(2);
        // What was tried out has ended and is counted then; right behind another sound there is no second one.
        await window.waitForTimeout(1_500);
        const before = (await soundsOf(electron)).length;
        await lookAway(electron);
        await writes(third.id, 'Do you hear me?');
        await expect
          .poll(async () => (await soundsOf(electron)).length, { timeout: 30_000 })
          .toBe(before + 1);
        expect((await played()).at(-1)).toMatch(/^knock /);
        await comeBack(electron);
      });

      const soFar = await heard();
      await test.step('quiet hours', async () => {
        await settings.getByRole('switch', { name: 'Quiet hours' }).press('Space');
        const days = settings.getByRole('list', { name: 'Quiet hours' });
        // All day, every day: whatever the clock says now, it is quiet.
        for (const from of await days.getByLabel(/quiet from$/).all()) await from.fill('00:00');
        for (const to of await days.getByLabel(/quiet to$/).all()) await to.fill('00:00');
        await lookAway(electron);
        await writes(second.id, 'in the night');
        await comeBack(electron);
        await desk.page('Inbox');
        await expect(desk.list.getByText('in the night').first()).toBeVisible({ timeout: 30_000 });
        expect(await heard()).toEqual(soFar);
      });

      await test.step('which leave alone the queue that somebody keeps watch over', async () => {
        await desk.page('Settings');
        const watch = settings.getByRole('button', { name: `In quiet hours too: ${watched.queue}` });
        await expect(watch).toHaveAttribute('aria-pressed', 'false');
        await watch.press('Enter');
        await expect(watch).toHaveAttribute('aria-pressed', 'true');
        await picture(window, 'watched-at-night');
        await lookAway(electron);
        await writes(second.id, 'in the night again');
        await inQueue('for the night watch');
        await expect.poll(heard).toEqual({ notes: soFar.notes + 1, sounds: soFar.sounds + 1 });
        await comeBack(electron);
        await desk.page('Inbox');
      });

      await test.step('the count is right after a crash', async () => {
        const before = await unreadOf(window);
        await app.kill9();
        const again = await app.relaunch();
        await deskOf(again.window).ready();
        await expect.poll(() => unreadOf(again.window)).toBe(before);
        await expect.poll(() => saidBy(again.electron)).toBe(before);
        // And when nobody is signed in any more.
        await deskOf(again.window).signOut();
        await expect.poll(() => saidBy(again.electron)).toBe(0);
      });
    } finally {
      await hub.stop();
    }
  });

  test('a link shows its conversation, also one that is followed before the sign-in; hostile ones show nothing', async ({
    testFolder,
    launchApp,
  }) => {
    const hub = await startSyncedHub(testFolder);
    try {
      await copyWorkstationOf('ana', join(testFolder, 'workstation'));
      const app = await launchApp();
      const { window, electron, userData } = app;
      const desk = deskOf(window);
      /** What the system does when somebody clicks a link: it starts the app once more. */
      const follow = async (link: string) => {
        const { executable, args } = appUnderTest();
        const second = spawn(executable, [...args, '--disable-gpu', `--user-data-dir=${userData}`, link]);
        await once(second, 'exit');
      };
      await expect(window.getByLabel('Address of the hub')).toBeVisible({ timeout: 60_000 });
      const wanted = await hub.order({ do: 'find in group', group: 'General' });
      if (!wanted) throw new Error('a conversation in Deposits is needed');
      await follow(`groundcrew://conversation/${wanted.id}`);
      await desk.signIn(hub.url, people.ana);
      const conversation = window.getByRole('region', { name: /^Conversation with / });
      await expect(conversation.getByTitle(wanted.subject)).toBeVisible({ timeout: 60_000 });
      await desk.synced();

      // Copied by its key, a link with the number that people say.
      await window.keyboard.press('Control+Shift+C');
      await expect(window.getByText(/Link to conversation \d+ copied/)).toBeVisible();
      const link = await electron.evaluate(({ clipboard }) => clipboard.readText());
      expect(link).toMatch(/^groundcrew:\/\/conversation\/\d+$/);

      await desk.page('Settings');
      for (const hostile of [
        'groundcrew://settings/',
        'groundcrew://conversation/1?act=close',
        'groundcrew://conversation/../../etc/passwd',
      ]) {
        await follow(hostile);
      }
      await expect(conversation).toHaveCount(0);
      await lookAway(electron);
      await follow(link);
      await expect.poll(() => isInFront(electron)).toBe(true);
      await expect(conversation.getByTitle(wanted.subject)).toBeVisible();

      await follow('groundcrew://search?q=missing+deposit');
      await expect(window.getByRole('main').getByRole('combobox').first()).toHaveValue('missing deposit');
    } finally {
      await hub.stop();
    }
  });
});
