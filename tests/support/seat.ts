import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseRemoteHub } from './desk.ts';
import { expect } from './expect.ts';
import { removeFolder } from './folders.ts';
import { type RunningApp, startApp } from './running-app.ts';
import { type Agent, copyAccountOf, nobody } from './synced-desks.ts';

/** One workstation for all the tests of a worker, at which one agent after the other signs in, works and leaves. */
export type Seat = {
  /** The app on its sign-in screen, with all on the spot that this agent's workstation has. */
  take(agent: Agent, log: string): Promise<RunningApp>;
  /** Signs whoever sits there out; after that nothing of them is left. An app that can't is ended. */
  leave(): Promise<void>;
  /** Ends the app; the next one gets another. */
  giveUp(): Promise<void>;
};

export async function openSeat(): Promise<Seat> {
  const userData = await mkdtemp(join(tmpdir(), 'groundcrew-seat-'));
  const accounts = join(userData, 'workstation', 'accounts');
  let app: RunningApp | null = null;

  const forget = async () => {
    for (const name of await readdir(accounts).catch(() => []))
      if (name !== nobody) removeFolder(join(accounts, name));
  };
  const giveUp = async () => {
    const ending = app;
    app = null;
    await ending?.close();
    // Whoever sat there would still be known.
    removeFolder(userData);
  };

  return {
    async take(agent, log) {
      if (!app) await chooseRemoteHub(userData);
      await copyAccountOf(agent, userData);
      app ??= await startApp({ userData, log });
      await expect(app.window.getByLabel('Address of the hub')).toBeVisible({ timeout: 60_000 });
      return app;
    },
    async leave() {
      if (!app) return;
      try {
        await signOut(app.window);
        await forget();
      } catch (error) {
        console.log(`Nobody could be signed out, so the app was ended: ${error}`);
        await giveUp();
      }
    },
    giveUp,
  };
}

/** From whatever is on the screen. */
async function signOut(window: Page): Promise<void> {
  const address = window.getByLabel('Address of the hub');
  if (await address.isVisible()) return;
  await window.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
  for (let n = 0; n < 3; n++) await window.keyboard.press('Escape');
  const timeout = 15_000;
  await window
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: /^Settings/ })
    .click({ timeout });
  const button = window.getByRole('button', { name: 'Sign out', exact: true });
  // What has not left is not left behind.
  if (await button.isDisabled({ timeout })) throw new Error('something waits in the outbox');
  await button.click({ timeout });
  // Unsaved drafts would wait for their owner, who works at another hub next, where the same ids stand for other things.
  await window.evaluate(() => {
    for (const name of ['studio-drafts', 'desk-drafts']) localStorage.removeItem(`groundcrew:${name}`);
  });
  // The page is loaded anew, so that it holds nothing of whom it was for.
  const loaded = window.waitForEvent('domcontentloaded', { timeout: 10_000 });
  await Promise.all([loaded, window.getByRole('button', { name: 'Really sign out' }).click({ timeout })]);
  await expect(address).toBeVisible({ timeout: 10_000 });
}
