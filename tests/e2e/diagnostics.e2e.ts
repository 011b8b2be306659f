import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chatOf, chooseRemoteHub, deskOf, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { copySeededHub, startHubProcess } from '../support/hub-process.ts';

test('the diagnostics bundle is saved from the settings and holds nothing that a person wrote or is called @main-job', async ({
  testFolder,
  launchApp,
  launchCustomer,
}) => {
  test.setTimeout(180_000);
  const hubFolder = join(testFolder, 'hub');
  await copySeededHub(hubFolder);
  await chooseRemoteHub(join(testFolder, 'workstation'));
  const hub = await startHubProcess(hubFolder);
  try {
    const { window, electron } = await launchApp();
    const desk = deskOf(window);
    await desk.signIn(hub.url, people.ana);
    const { page } = await launchCustomer();
    const chat = chatOf(page);
    await chat.start(hub.chatPage, 'Quillon Abara');
    await chat.write('My mail is quillon@abara.example and zebrafinch is my word');
    await desk.view('Everything');
    await desk.synced();
    await desk.open('Quillon Abara');
    await desk.composer.getByRole('tab', { name: 'Note' }).click();
    await desk.field.fill('a draft about wombats');
    await desk.composer.getByRole('tab', { name: 'Reply' }).click();
    // A reply in the outbox and a hub that went away: what bundles are saved for, and what fills logs.
    await hub.stop();
    await expect(desk.status).toContainText(/Offline|Connecting/);
    await desk.field.fill('an answer about quokkas, written offline');
    await desk.composer.getByRole('button', { name: /^Send/ }).first().click();
    await expect(desk.status).toContainText('1 waiting to be sent');

    const target = join(testFolder, 'saved.jsonl');
    const asked = await electron.evaluateHandle(({ dialog }, filePath) => {
      // Only the system's own window is stood in for: a test cannot click in it.
      const offered: string[] = [];
      dialog.showSaveDialog = (async (_window: unknown, options: { defaultPath?: string }) => {
        offered.push(options.defaultPath ?? '');
        return { canceled: false, filePath };
      }) as typeof dialog.showSaveDialog;
      return offered;
    }, target);
    await desk.page('Settings');
    await window.getByRole('button', { name: 'Save…' }).click();
    await expect(window.getByText('Saved as saved.jsonl.')).toBeVisible();
    expect(await asked.jsonValue()).toEqual([expect.stringMatching(/groundcrew-diagnostics-[\w-]+\.jsonl$/)]);

    const text = await readFile(target, 'utf8');
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { about: string; [key: string]: unknown });
    const about = (what: string) => lines.find((line) => line.about === what);
    expect(about('versions')).toMatchObject({ node: expect.any(String), schema: expect.any(Number) });
    expect(about('status')).toMatchObject({ embedded: false, outbox: { waiting: 1, parked: 0 } });
    expect(about('outbox')).toMatchObject({ states: [{ kind: 'reply', items: 1 }] });
    const { counts } = about('counts') as unknown as { counts: Record<string, number> };
    expect(counts.conversations).toBeGreaterThan(20);
    expect(lines.filter((line) => line.about === 'log').length).toBeGreaterThan(0);

    const written = ['Quillon', 'Abara', 'zebrafinch', 'wombat', 'quokka', 'abara.example'];
    const accounts = [people.ana.email, people.ana.password, 'Ana Duarte', 'Northgate'];
    for (const word of [...written, ...accounts])
      expect(text.toLowerCase(), word).not.toContain(word.toLowerCase());
    expect(text).not.toMatch(/[\w.+-]+@[\w-]+\.[\w.]+/);
  } finally {
    await hub.stop();
  }
});
