import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { limits } from '../../src/shared/domain/limits.ts';
import { deskOf } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import { picture } from '../support/pictures.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';

const tags = Array.from({ length: limits.tagsPerConversation }, (_, at) => `withdrawal-${at + 1}`);

/** Every conversation and every customer of a workstation has as many tags as there may be. */
async function tagAll(userData: string): Promise<void> {
  const accounts = join(userData, 'workstation', 'accounts');
  const account = (await readdir(accounts)).find((name) => name !== 'nobody') ?? '';
  const db = new Database(join(accounts, account, 'cache.sqlite'));
  const all = JSON.stringify(tags);
  db.prepare('UPDATE conversations SET tags = ?').run(all);
  db.prepare("UPDATE customers SET document = json_set(document, '$.tags', json(?))").run(all);
  db.close();
}

test.describe('as many tags as there may be @workspace @long', () => {
  test.setTimeout(240_000);

  test('take one line at the conversation and little room on the card, until all of them are asked for', async ({
    testFolder,
    launchApp,
  }) => {
    const userData = join(testFolder, 'workstation');
    await copySeededWorkstation(userData);
    await tagAll(userData);
    const { window } = await launchApp();
    const desk = deskOf(window);
    await desk.ready();
    await desk.openFirst();
    const list = desk.conversation.getByRole('list', { name: 'Tags of the conversation' });
    const more = desk.conversation.getByRole('button', { name: /^\d+ more tags$/ });
    await expect(more).toBeVisible();
    const line = (await list.boundingBox())?.height ?? 0;
    expect(line).toBeLessThan(24);
    const hidden = Number.parseInt(await more.innerText(), 10);
    const first = list.getByRole('listitem').nth(tags.length - hidden - 1);
    const next = list.getByRole('listitem').nth(tags.length - hidden);
    const top = async (item: typeof first) => (await item.boundingBox())?.y ?? 0;
    expect(await top(next)).toBeGreaterThan(await top(first));
    await picture(window, 'folded');
    await more.press('Enter');
    await expect(list.getByText(tags.at(-1) ?? '', { exact: true })).toBeInViewport();
    expect((await list.boundingBox())?.height).toBeGreaterThan(2 * line);
    await picture(window, 'opened');
    await desk.conversation.getByRole('button', { name: 'Fewer tags' }).press('Enter');
    await expect(more).toBeVisible();

    const card = window.getByRole('complementary', { name: 'Customer and knowledge' });
    await expect(card.getByRole('button', { name: /^Take “withdrawal-/ })).toHaveCount(8);
    await card.getByRole('button', { name: '32 more tags' }).press('Enter');
    await expect(card.getByRole('button', { name: /^Take “withdrawal-/ })).toHaveCount(40);
    await card.getByRole('button', { name: 'Fewer tags' }).press('Enter');
    await expect(card.getByRole('button', { name: '32 more tags' })).toBeFocused();
  });
});
