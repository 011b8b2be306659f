import { expectWritten } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { picture } from '../support/pictures.ts';

test('an engine that is killed comes back by itself with all that was written; one that keeps dying says so and waits for a person @main-job', async ({
  sitDown,
}) => {
  test.setTimeout(180_000);
  const { window, desk, electron } = await sitDown();
  await desk.synced();
  await desk.openFirst('Live chat');
  await desk.field.fill('One moment, I am looking');
  const rows = desk.list.getByRole('option');
  const enginePid = () =>
    electron.evaluate(
      ({ app }) => app.getAppMetrics().find((one) => one.name === 'Groundcrew engine')?.pid ?? null,
    );
  const kill = async (): Promise<number> => {
    await expect.poll(enginePid, { timeout: 30_000 }).not.toBeNull();
    const pid = (await enginePid()) ?? 0;
    process.kill(pid, 'SIGKILL');
    return pid;
  };
  // What was typed last is on the disk a second later.
  await desk.view('Drafts');
  await expect(rows).toHaveCount(1);

  const first = await kill();
  await expect.poll(enginePid, { timeout: 30_000 }).not.toBe(first);
  await desk.view('Everything');
  await expect(rows.first()).toBeVisible();
  await expectWritten(desk.field, 'One moment, I am looking');

  const failed = window.getByRole('status').filter({ hasText: 'What you wrote is kept on this workstation' });
  let last = first;
  for (let death = 2; death <= 5; death += 1) {
    await expect.poll(async () => (await enginePid()) ?? last, { timeout: 30_000 }).not.toBe(last);
    last = await kill();
  }
  await expect(failed).toBeVisible({ timeout: 30_000 });
  await picture(window, 'failed');
  await failed.getByRole('button', { name: 'Restart' }).press('Enter');
  await expect(failed).toBeHidden({ timeout: 60_000 });
  await desk.view('Drafts');
  await expect(rows).toHaveCount(1);
  await expectWritten(desk.field, 'One moment, I am looking');
});
