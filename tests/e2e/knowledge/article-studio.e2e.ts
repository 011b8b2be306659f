import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { deskOf, people, writtenIn } from '../../support/desk.ts';
import { test } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';
import { copyWorkstationOf, startSyncedHub } from '../../support/synced-desks.ts';
import { wireClient } from '../../support/wire.ts';

/** A red dot of one pixel. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

test.describe('looking after articles @knowledge @long', () => {
  test.setTimeout(240_000);

  test('an article goes from a draft past another’s review to a second desk, keeps its internal block there, and comes back', async ({
    testFolder,
    launchApp,
  }) => {
    await copyWorkstationOf('ana', join(testFolder, 'workstation'));
    await copyWorkstationOf('tomas', join(testFolder, 'tomas'));
    const hub = await startSyncedHub(testFolder);
    try {
      const { window } = await launchApp();
      const ana = deskOf(window);
      await ana.signIn(hub.url, people.ana);
      await ana.synced();
      const other = (await launchApp({ workstation: 'tomas' })).window;
      const tomas = deskOf(other);
      await tomas.signIn(hub.url, people.tomas);
      await tomas.synced();
      const session = await wireClient(hub.url).auth.signIn({ ...people.marcus, workstation: 'review' });
      const { studio } = wireClient(hub.url, session);
      const { articles } = await studio.articles({});
      const subject = articles.find(
        ({ live }) => live?.locale === 'en' && live.articleKey === 'change-email',
      );
      if (!subject?.live) throw new Error('no article change-email');
      const { documentId } = subject;
      const { title, version } = subject.live;
      const button = (name: string | RegExp) => window.getByRole('button', { name, exact: true });
      const cycle = window.getByRole('region', { name: 'Next steps' });
      const body = window.getByRole('textbox', { name: 'Text in English' });
      const secret = 'Tell the duty officer by phone before you say a single word about it to anybody else.';

      const copiedFrom = (block: Locator) =>
        block.evaluate((node) => {
          document.getSelection()?.selectAllChildren(node);
          const clipboardData = new DataTransfer();
          node.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
          return clipboardData.types.map((type) => [type, clipboardData.getData(type)] as const);
        });
      /** Neither what is copied or dragged gets into a reply, nor do the same words typed by hand leave. */
      const keptOut = async (copied: Awaited<ReturnType<typeof copiedFrom>>) => {
        await tomas.page('Inbox');
        await tomas.view('Unassigned');
        await tomas.openFirst('Live chat');
        await other.keyboard.press('r');
        await expect(tomas.field).toBeFocused();
        await tomas.field.fill('');
        for (const way of ['paste', 'drop'] as const) {
          await tomas.field.evaluate(
            (node, { held, way }) => {
              const brought = new DataTransfer();
              for (const [type, text] of held) brought.setData(type, text);
              const how = { bubbles: true, cancelable: true };
              const event =
                way === 'paste'
                  ? new ClipboardEvent(way, { ...how, clipboardData: brought })
                  : new DragEvent(way, { ...how, dataTransfer: brought });
              node.dispatchEvent(event);
            },
            { held: copied, way },
          );
          await expect(tomas.composer.getByRole('alert')).toContainText('is for the team only');
          expect(await writtenIn(tomas.field)).toBe('');
          await tomas.field.fill('Hello');
          await expect(tomas.composer.getByRole('alert')).toHaveCount(0);
          await tomas.field.fill('');
        }
        await tomas.field.fill(`Just so you know: ${secret}`);
        await other.keyboard.press('ControlOrMeta+Enter');
        const guard = other.getByRole('dialog');
        await expect(guard).toContainText('Words for the team only');
        await expect(guard.getByRole('button', { name: 'Send anyway' })).toHaveCount(0);
        await other.keyboard.press('Escape');
      };

      /** A line of its own below all that is written. */
      const toItsEnd = async () => {
        await body.focus();
        await window.keyboard.press('ControlOrMeta+A');
        await window.keyboard.press('ArrowRight');
        await window.keyboard.press('Enter');
      };

      await test.step('it is found beside the macros, and doubted while one writes', async () => {
        await button('Studio').click();
        await window.getByRole('radiogroup', { name: 'What is shown' }).getByText('Articles').click();
        const listed = window.getByRole('listbox', { name: 'Articles' }).getByRole('option');
        await expect(listed.first()).toBeVisible();
        await window.keyboard.press('/');
        await window.keyboard.type(title);
        await listed.filter({ hasText: /en/ }).first().click();
        await expect(window.getByRole('heading', { name: title }).first()).toBeVisible();
        await toItsEnd();
        await window.keyboard.type('Please send us your password.');
        const checks = window.getByRole('region', { name: 'Checks' });
        await expect(checks).toContainText('asks for a secret: send us your password');
        await expect(button('Save and submit for review')).toBeDisabled();
        await window.keyboard.press('ControlOrMeta+Z');
        await expect(checks).not.toContainText('password');
      });

      await test.step('a picture is pasted and described, a block is for the team alone', async () => {
        await body.evaluate((node, base64) => {
          const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
          const clipboardData = new DataTransfer();
          clipboardData.items.add(new File([bytes], 'dot.png', { type: 'image/png' }));
          node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        }, png);
        await window.getByLabel('What it shows').fill('A red dot');
        await button('Place picture').click();
        const read = window.getByRole('region', { name: 'As it is read' });
        await expect(read.getByRole('img', { name: 'A red dot' })).toBeVisible();
        await toItsEnd();
        await button('Video…').click();
        const video = window.getByRole('dialog', { name: 'Video' });
        await video.getByLabel('What it is called').fill('Change it in two minutes');
        await video.getByLabel('Where it is watched').fill('vimeo.com/76979871');
        await expect(video).toContainText('An address with https.');
        await video.getByLabel('Where it is watched').fill('https://vimeo.com/76979871');
        await video.getByLabel('How long it takes').fill('2:05');
        await video.locator('input[type=file]').setInputFiles({
          name: 'poster.png',
          mimeType: 'image/png',
          buffer: Buffer.from(png, 'base64'),
        });
        await expect(video.getByRole('img', { name: 'poster.png' })).toBeVisible();
        await picture(window, 'video');
        await button('Place video').click();
        await expect(read.getByRole('link', { name: '▶ Change it in two minutes (2:05)' })).toBeVisible();
        await expect(read.getByRole('img', { name: 'Change it in two minutes' })).toBeVisible();
        await toItsEnd();
        await window.keyboard.type(secret);
        await button('For the team only').click();
        await expect(read.getByRole('region', { name: 'For the team only' })).toContainText(secret);
        await window.getByLabel('What changed, and why').fill('What to do first');
        await picture(window, 'article-studio');
      });

      await test.step('its writer cannot approve it, another can, and it goes live on the second desk', async () => {
        await button('Save and submit for review').click();
        await expect(cycle).toContainText('You had a hand in it');
        const work = (await studio.article({ documentId })).versions.find(({ number }) => number === null);
        const change = {
          do: 'approve' as const,
          documentId,
          versionId: work?.id ?? '',
          expected: work?.revision ?? 0,
        };
        expect(await studio.changeArticle({ key: newId(), change })).toMatchObject({ outcome: 'saved' });
        await other.getByRole('button', { name: 'Knowledge base' }).click();
        await other.getByRole('combobox', { name: 'Search articles' }).fill(title);
        await other.getByRole('listbox', { name: 'Results' }).getByRole('option').first().click();
        await expect(other.getByRole('article')).toContainText(`version ${version}`);
        await ana.page('Inbox');
        await button('Studio').click();
        await button('Publish now').click();
        await expect(cycle).toContainText(`Version ${version + 1}`);
        const shown = other.getByRole('article');
        await expect(shown).toContainText(`version ${version + 1}`);
        await expect(shown.getByRole('img', { name: 'A red dot' })).toBeVisible();
        await expect(shown).toContainText(`Changed since you last read it (version ${version}).`);
        await other.getByRole('button', { name: 'What changed' }).click();
        await expect(other.getByRole('dialog').getByRole('insertion').first()).toBeVisible();
        await picture(other, 'article-changes');
        await other.keyboard.press('Escape');
        await other.getByRole('button', { name: 'Got it' }).click();
        await expect(shown).not.toContainText('Changed since');
      });

      await test.step('the internal block is neither pasted nor sent', async () => {
        const block = other.getByRole('article').getByRole('region', { name: 'For the team only' });
        await expect(block).toContainText(secret);
        await keptOut(await copiedFrom(block));
      });

      await test.step('one press brings the earlier version back to the second desk', async () => {
        await button(`Bring back version ${version}`).click();
        await expect(cycle).toContainText(`Version ${version + 2}`);
        await other.getByRole('button', { name: 'Knowledge base' }).click();
        const shown = other.getByRole('article');
        await expect(shown).toContainText(`version ${version + 2}`);
        await expect(shown).not.toContainText(secret);
      });

      await test.step('nor is the block once it is gone, though what changed still shows it', async () => {
        await other.getByRole('button', { name: 'What changed' }).click();
        const gone = other.getByRole('dialog').getByRole('deletion').filter({ hasText: secret });
        const copied = await copiedFrom(gone);
        expect(copied.map(([type]) => type)).toContain('application/x-groundcrew-internal');
        await other.keyboard.press('Escape');
        await keptOut(copied);
      });
    } finally {
      await hub.stop();
    }
  });
});
