import { expect } from '@playwright/test';
import { test } from '../support/electron-app.ts';

test('the app opens its window, and quits without a complaint', async ({ app }) => {
  await expect(app.window).toHaveTitle(/Groundcrew/);
  await expect(app.window.locator('#root')).not.toBeEmpty();

  const exited = new Promise((resolve) => app.electron.process().once('exit', resolve));
  await app.close();

  expect(await exited).toBe(0);
});

test('a customer’s browser opens beside the app', async ({ app, launchCustomer }) => {
  const { page } = await launchCustomer();
  await page.setContent('<h1>Hello</h1>');

  await expect(page.getByRole('heading')).toHaveText('Hello');
  await expect(app.window).toHaveTitle(/Groundcrew/);
});
