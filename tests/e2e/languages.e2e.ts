import { join } from 'node:path';
import { deskOf, people, speakArabic } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';
import { copyWorkstationOf } from '../support/synced-desks.ts';

test('the interface speaks another language at once, from the right where that is read, and remembers it @workspace @long', async ({
  testFolder,
  launchApp,
}) => {
  test.setTimeout(240_000);
  await copySeededWorkstation(join(testFolder, 'workstation'));
  const app = await launchApp();
  const { window, electron } = app;
  await deskOf(window).ready();
  const menu = () =>
    electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  expect(await menu()).toContain('File');

  await window.getByRole('button', { name: /^Settings/ }).click();
  await window.getByLabel('Language', { exact: true }).click();
  await window.getByRole('option', { name: 'العربية' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'الإعدادات' })).toBeVisible();
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(window.locator('html')).toHaveAttribute('lang', 'ar');
  await expect.poll(menu).toContain('ملف');

  // The rail is where reading begins.
  const left = await window.evaluate(() => document.querySelector('nav')?.getBoundingClientRect().left ?? 0);
  expect(left).toBeGreaterThan(600);

  const again = await app.relaunch();
  await expect(again.window.locator('html')).toHaveAttribute('dir', 'rtl');
  await again.window.getByRole('button', { name: /^الإعدادات/ }).click();
  await again.window.getByLabel('اللغة', { exact: true }).click();
  await again.window.getByRole('option', { name: 'Tiếng Việt' }).click();
  await expect(again.window.getByRole('heading', { level: 1, name: 'Cài đặt' })).toBeVisible();
  await expect(again.window.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('what a customer writes has the direction of its words, whatever that of the interface @workspace @long', async ({
  testFolder,
  startHub,
  launchApp,
}) => {
  test.setTimeout(240_000);
  const hub = await startHub();
  await copyWorkstationOf('ana', join(testFolder, 'workstation'));
  const { window } = await launchApp();
  const desk = deskOf(window);
  await desk.signIn(hub.url, people.ana);
  await desk.view('Everything');
  await desk.openFirst('Live chat');
  const conversationId = (await window.locator('[data-composer]').getAttribute('data-composer')) ?? '';
  const arabic = 'أرسلت USDT إلى عنوان خاطئ، ما العمل؟';
  const english = 'I sent it to the address كريم gave me.';
  for (const text of [arabic, english]) await hub.order({ do: 'customer writes', conversationId, text });
  const expectOwnDirections = async () => {
    const said = window.getByRole('article');
    await expect(said.getByText(arabic)).toHaveCSS('direction', 'rtl');
    await expect(said.getByText(english)).toHaveCSS('direction', 'ltr');
  };
  await expectOwnDirections();

  await speakArabic(window);
  await expectOwnDirections();
});
