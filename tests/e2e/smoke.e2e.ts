import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

test('the app opens its window, and quits without a complaint @long', async ({ launchApp }) => {
  const app = await launchApp();
  await expect(app.window).toHaveTitle(/Groundcrew/);
  await expect(app.window.locator('#root')).not.toBeEmpty();

  const exited = new Promise((resolve) => app.electron.process().once('exit', resolve));
  await app.close();

  expect(await exited).toBe(0);
});
