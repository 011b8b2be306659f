import { join } from 'node:path';
import { chatOf, deskOf } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { picture } from '../support/pictures.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';

test('the hub in the app, killed, comes back by itself and the work goes on; one that keeps dying says so and waits for a person @main-job', async ({
  testFolder,
  launchApp,
  launchCustomer,
}) => {
  test.setTimeout(240_000);
  await copySeededWorkstation(join(testFolder, 'workstation'));
  const { window, electron } = await launchApp();
  const desk = deskOf(window);
  await desk.ready();
  const hubPid = () =>
    electron.evaluate(
      ({ app }) => app.getAppMetrics().find((one) => one.name === 'Groundcrew hub')?.pid ?? null,
    );
  const chatPage = () =>
    window.evaluate(() =>
      (globalThis as unknown as { groundcrew: { info(): Promise<{ chatPage: string | null }> } }).groundcrew
        .info()
        .then((info) => info.chatPage),
    );
  const kill = async (): Promise<number> => {
    await expect.poll(hubPid, { timeout: 30_000 }).not.toBeNull();
    const pid = (await hubPid()) ?? 0;
    process.kill(pid, 'SIGKILL');
    return pid;
  };
  await expect.poll(chatPage, { timeout: 60_000 }).not.toBeNull();
  await desk.synced();
  const { page } = await launchCustomer();
  const chat = chatOf(page);
  await chat.start((await chatPage()) ?? '', 'Zelda Quint');
  await chat.write('My withdrawal is stuck');
  await desk.view('Everything');
  await desk.open('Zelda Quint');
  await expect(desk.thread.getByText('My withdrawal is stuck')).toBeVisible();

  // Seen by the page itself: it may stand for less than a second.
  await window.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const look = () =>
      told.push(...[...document.querySelectorAll('[role=status]')].map((one) => one.textContent ?? ''));
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  const first = await kill();
  await expect(chat.state).toContainText('No connection');
  await chat.write('Are you there?').catch(() => {});
  await desk.field.fill('We are looking into it');
  await desk.composer.getByRole('button', { name: /^Send/ }).first().click();
  await expect.poll(hubPid, { timeout: 30_000 }).not.toBe(first);
  await expect
    .poll(() => window.evaluate(() => (globalThis as unknown as { told: string[] }).told.join('\n')))
    .toContain('The helpdesk hub stopped and is being started again');
  // Both sides have what the other wrote meanwhile, once, without anybody asking for it.
  await expect(desk.thread.getByText('Are you there?')).toBeVisible({ timeout: 60_000 });
  await expect(chat.messages.locator('.message.agent')).toContainText('We are looking into it', {
    timeout: 60_000,
  });
  await expect(chat.messages.locator('.message.agent')).toHaveCount(1);
  await expect(chat.messages.locator('.message.you')).toHaveCount(2);
  await expect(desk.status).toContainText('Online');

  const failed = window.getByRole('status').filter({ hasText: 'The helpdesk hub does not start' });
  let last = first;
  for (let death = 2; death <= 6 && !(await failed.isVisible()); death += 1) {
    await expect
      .poll(async () => (await failed.isVisible()) || ((await hubPid()) ?? last) !== last, {
        timeout: 30_000,
      })
      .toBe(true);
    if (!(await failed.isVisible())) last = await kill();
  }
  await expect(failed).toBeVisible({ timeout: 30_000 });
  await picture(window, 'failed');
  // Reading and writing go on without.
  await desk.view('Everything');
  await expect(desk.list.getByRole('option').first()).toBeVisible();
  await desk.field.fill('Written without a hub');
  await desk.composer.getByRole('button', { name: /^Send/ }).first().click();
  await expect(desk.thread.getByText('Written without a hub')).toBeVisible();
  await failed.getByRole('button', { name: 'Restart' }).press('Enter');
  await expect(failed).toBeHidden({ timeout: 60_000 });
  await expect(chat.messages.locator('.message.agent')).toHaveCount(2, { timeout: 60_000 });
  await expect(chat.messages.locator('.message.agent').last()).toContainText('Written without a hub');
});
