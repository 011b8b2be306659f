import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deskOf, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { filesWith } from '../support/files-with.ts';
import { picture } from '../support/pictures.ts';
import { copyWorkstationOf } from '../support/synced-desks.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';

test.describe('secrets of a workstation @main-job @security', () => {
  test.setTimeout(180_000);

  test('lie on its disk in clear nowhere, and a keychain that is another one now refuses with a word', async ({
    testFolder,
    startHub,
    launchApp,
  }) => {
    const hub = await startHub();
    const line = await startTcpProxy(Number(new URL(hub.url).port));
    try {
      await copyWorkstationOf('ana', join(testFolder, 'workstation'));
      line.record(true);
      const app = await launchApp();
      let desk = deskOf(app.window);
      await desk.signIn(line.url, people.ana);
      await desk.synced();

      const said = line.recorded().toString('latin1');
      const tokens = Array.from(
        said.matchAll(/"(?:access|refresh)Token":"([^"]{20,})"/g),
        ([, token = '']) => token,
      );
      const secrets = new Set([people.ana.password, ...tokens]);
      const search = () => {
        // What is searched like this is found where it is.
        expect(filesWith(app.userData, people.ana.email)).not.toEqual([]);
        for (const secret of secrets) expect(filesWith(app.userData, secret)).toEqual([]);
      };
      expect(secrets.size).toBeGreaterThanOrEqual(3);
      search();
      await app.close();
      search();

      const kept = join(app.userData, 'secrets.json');
      const written = JSON.stringify({
        backend: 'gnome_libsecret',
        values: {
          'refresh-token/of-another-keychain': Buffer.from('nobody here can read it').toString('base64'),
        },
      });
      await writeFile(kept, written);
      const { window } = await app.relaunch();
      desk = deskOf(window);
      await desk.ready();
      await expect(
        window.getByRole('status').getByText(/the keychain that kept the sign-in has changed/),
      ).toBeVisible();
      await window.getByRole('button', { name: 'Sign in', exact: true }).click();
      const dialog = window.getByRole('dialog');
      await expect(dialog).toContainText('What it holds was left alone');
      await picture(window, 'changed');
      await dialog.getByRole('textbox', { name: 'Password' }).fill(people.ana.password);
      await window.keyboard.press('Enter');
      await expect(desk.status).toContainText('Online', { timeout: 60_000 });
      expect(await readFile(kept, 'utf8')).toBe(written);
    } finally {
      await line.close();
    }
  });
});
