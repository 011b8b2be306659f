import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { documentHash } from '../../src/hub/services/document-hash.ts';
import { openConversation } from '../../src/hub/services/inbound.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { insertArticles } from '../../src/hub/store/queries/articles.ts';
import { readSections } from '../../src/hub/store/queries/shelves.ts';
import { listWorkspaces } from '../../src/hub/store/queries/workspaces.ts';
import { sections } from '../../src/hub/store/schema/knowledge.ts';
import { showHiddenCharacters } from '../../src/renderer/ui/safe-html/hidden-characters.ts';
import { cleanText } from '../../src/shared/domain/clean-text.ts';
import { chatOf, chooseRemoteHub, deskOf, expectWritten, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { copySeededHub, startHubProcess } from '../support/hub-process.ts';
import { watchTasks } from '../support/longest-task.ts';
import { naughtyStrings, naughtyTexts, reordered } from '../support/naughty-strings.ts';
import { picture } from '../support/pictures.ts';

/**
 * For how long the window may answer nobody, in milliseconds. It takes up to half a second where all processors are
 * busy with other tests, and ten seconds where a browser's parser gets the markup below as it is.
 */
const busyMs = 2_000;

/** Each paragraph opens all of them again. */
const unclosed =
  Array.from({ length: 400 }, (_, size) => `<font size="${size}"><b title="${size}">`).join('') +
  '</p><p>x'.repeat(400);

/** Everything that tries to run, to fetch or to lay itself over the app, and what else. `spy` counts whoever asks it. */
function hostileHtml(spy: string, naughty: readonly string[]): string {
  return `
    <p>visible words of the mail</p>
    <p>Pay to TR7N<b>HqjeKQx</b>GTCi8q8ZY4pL8otSzgjLj6t</p>
    <script>parent.pwned = globalThis.pwned = 1</script>
    <img src="${spy}/pixel.png" srcset="${spy}/set.png 2x" onerror="globalThis.pwned = 1" onload="pwned=1">
    <img src=x onerror=globalThis.pwned=1><svg onload="globalThis.pwned=1"><script href="${spy}/s.js"/></svg>
    <style>@import url(${spy}/style.css); body { background: url(${spy}/background.png) !important }</style>
    <div style="position:fixed;inset:0;z-index:2147483647;background:url('${spy}/overlay.png')">overlay</div>
    <iframe src="${spy}/frame" srcdoc="<script>parent.pwned=1</script>"></iframe>
    <object data="${spy}/object"></object><embed src="${spy}/embed"><link rel="stylesheet" href="${spy}/link.css">
    <meta http-equiv="refresh" content="0;url=${spy}/refresh"><base href="${spy}/">
    <form action="${spy}/form"><input name="password" autofocus onfocus="globalThis.pwned=1"><button>go</button></form>
    <a href="javascript:globalThis.pwned=1">run</a> <a href="${spy}/plain" ping="${spy}/ping">link</a>
    <video poster="${spy}/poster.png" src="${spy}/video.mp4" autoplay></video><audio src="${spy}/a.mp3" autoplay></audio>
    <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=globalThis.pwned=1&gt;">
    <p>invoice\u202Egpj.exe and \u2067what follows</p>
    <p>${unclosed}
    ${'<font><p>'.repeat(400)}deep${'<b>'.repeat(3000)}
    ${naughty.map((text) => `<p>${text}</p>`).join('\n')}
  `;
}

/** As it is read, but for spaces and the signs that emphasise. */
const bare = (text: string): string => showHiddenCharacters(cleanText(text)).replace(/[\s*_~`]/g, '');

/** Many with these words of recovery phrases are taken for one, and no hub keeps the mail's formatting. */
const unlikeAPhrase = naughtyStrings.filter((text) => !/alert|test/i.test(text));

const hostileText = [
  '<script>globalThis.pwned=1</script><img src=x onerror=globalThis.pwned=1>',
  '\u202Etxt.exe\u202C \u2066isolated \u200Bzero\u200Bwidth',
  `${'Z\u0351\u036B\u0343'.repeat(40)} ${'W'.repeat(600)}`,
  '{{customer.email}} {{constructor.constructor("return 1")()}} $\u007b7*7} %s %n',
].join('\n');

test('hostile chat, mail and article: no script runs, no request leaves, the window answers @main-job @security', async ({
  testFolder,
  launchApp,
  launchCustomer,
}) => {
  test.setTimeout(240_000);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const spy = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const hubFolder = join(testFolder, 'hub');
  await copySeededHub(hubFolder);
  const store = await openStore({ kind: 'pglite', dataDir: join(hubFolder, 'database') });
  const [workspace] = await listWorkspaces(store.db);
  if (!workspace) throw new Error('the seeded hub has no workspace');
  await openConversation({ store, clock: Date.now }, workspace.id, {
    customer: { create: { name: 'Mallory Mailer \u202Eresu', locale: 'en' } },
    channel: 'email',
    subject: 'hostile \u202Eliam\u202C <script>globalThis.pwned=1</script>',
    first: { id: uuidv7(), text: 'visible words of the mail', html: hostileHtml(spy, unlikeAPhrase) },
  });
  const [section] = await readSections(
    store.db,
    workspace.id,
    (await store.db.select({ id: sections.id }).from(sections).limit(1)).map(({ id }) => id),
  );
  if (!section) throw new Error('the seeded hub has no section');
  const article = {
    id: uuidv7(),
    version: 1,
    articleKey: 'hostile',
    locale: 'en',
    sectionId: section.id,
    title: 'Zyxwvut hostile article',
    audience: 'public' as const,
    bodyHtml: hostileHtml(spy, naughtyStrings),
    url: 'https://help.northgate.example/en/articles/hostile',
    tags: [],
    pictures: [],
    updatedAt: Date.now(),
  };
  await insertArticles(store.db, workspace.id, [{ ...article, hash: documentHash(article) }]);
  await store.close();

  await chooseRemoteHub(join(testFolder, 'workstation'));
  const hub = await startHubProcess(hubFolder);
  try {
    const { window } = await launchApp();
    const desk = deskOf(window);
    await desk.signIn(hub.url, people.ana);
    await expect(desk.status).not.toContainText('%', { timeout: 90_000 });

    const { page } = await launchCustomer();
    const dialogs: string[] = [];
    for (const one of [window, page])
      one.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
    const chat = chatOf(page);
    await chat.start(hub.chatPage, '<b>Mallory Chatter</b> \u202Eresu');
    await page.getByLabel('Your message').fill(hostileText);
    await page.keyboard.press('Enter');
    const longestTask = await watchTasks(window);
    const expectAnswering = async (meanwhile: string) =>
      expect(await longestTask(), `the longest task by the time that ${meanwhile}`).toBeLessThan(busyMs);
    await desk.view('Everything');
    await desk.open('Mallory Chatter');
    await expect(
      desk.thread.getByText('<script>globalThis.pwned=1</script>', { exact: false }),
    ).toBeVisible();

    // All that has broken programs before, while the agent writes: what they type is painted, and nothing is lost.
    const arrived = chat.messages.locator('.message.you:not(.unsent)');
    for (const [index, text] of naughtyTexts(10).entries()) {
      await page.getByLabel('Your message').fill(text);
      await Promise.all([page.keyboard.press('Enter'), desk.field.pressSequentially('One moment. ')]);
      await expect(arrived).toHaveCount(index + 2);
    }
    await expectWritten(desk.field, 'One moment. '.repeat(10));
    const read = async () => bare(await desk.thread.evaluate((thread) => thread.textContent ?? ''));
    const missing = async () => {
      const all = await read();
      return naughtyStrings.filter((text) => !all.includes(bare(text)));
    };
    await expect.poll(missing).toEqual([]);
    expect(await reordered(window)).toEqual([]);
    await expectAnswering('the chat is shown');

    await desk.open('Mallory Mailer');
    await expect(desk.thread.getByText('visible words of the mail').first()).toBeVisible();
    await desk.thread.getByRole('button', { name: 'Show formatting' }).click();
    const frame = desk.thread.locator('iframe');
    await expect(frame).toBeVisible();
    expect(await frame.getAttribute('sandbox')).toBe('');
    // Which addresses it has is said below it; into it nothing is put.
    const beneath = desk.thread.getByRole('list', { name: 'Addresses and transactions in this message' });
    await expect(beneath.getByRole('button', { name: 'Address TR7N…Lj6t, Tron' })).toBeVisible();
    await picture(window, 'mail-addresses');
    expect(await reordered(window)).toEqual([]);
    await expectAnswering('the mail is shown');

    await window.getByRole('tab', { name: 'Knowledge' }).click();
    await window.getByRole('tabpanel').getByPlaceholder('Search articles').fill('Zyxwvut');
    await window.getByText('hostile article').first().click();
    await expect(window.getByText('visible words of the mail').last()).toBeVisible();
    await expectAnswering('the article is shown');

    // A round through the event loop and a frame: whatever would run has had its chance.
    const state = await window.evaluate(
      () =>
        new Promise<{ pwned: unknown; page: unknown }>((resolve) =>
          setTimeout(() =>
            requestAnimationFrame(() =>
              resolve({ pwned: (globalThis as Record<string, unknown>).pwned, page: location.href }),
            ),
          ),
        ),
    );
    expect(state).toEqual({ pwned: undefined, page: 'app://groundcrew/index.html' });
    expect(await page.evaluate(() => (globalThis as Record<string, unknown>).pwned)).toBeUndefined();
    expect(asked).toEqual([]);
    expect(dialogs).toEqual([]);
    expect(await reordered(window)).toEqual([]);
    await desk.list.getByRole('option').first().click();
    await expect(desk.composer).toBeVisible();
  } finally {
    await hub.stop();
    server.close();
  }
});
