import { expect } from '@playwright/test';
import { test } from '../support/electron-app.ts';
import { launchAsOrdinaryUser } from '../support/ordinary-user.ts';
import { commandLine, kernelView, processTree } from '../support/process-tree.ts';

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

test('for an ordinary user the window’s process is kept in by the kernel', async () => {
  const app = await launchAsOrdinaryUser();
  try {
    await expect(app.window).toHaveTitle(/Groundcrew/);
    const processes = processTree(app.pid).map((pid) => ({ pid, command: commandLine(pid) }));
    const renderers = processes.filter(({ command }) => command.includes('--type=renderer'));

    expect(processes.filter(({ command }) => command.includes('--no-sandbox'))).toEqual([]);
    expect(renderers.length).toBeGreaterThan(0);
    for (const { pid } of renderers) {
      const { uid, seccomp, noNewPrivileges } = kernelView(pid);
      expect({ seccomp, noNewPrivileges }).toEqual({ seccomp: 2, noNewPrivileges: true });
      expect(uid).not.toBe(0);
    }
  } finally {
    await app.close();
  }
});
