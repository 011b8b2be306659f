import { join } from 'node:path';
import { readDemoRecord } from '../../src/hub/seed/demo.ts';
import { openStore } from '../../src/hub/store/open-store.ts';
import { listWorkspaces } from '../../src/hub/store/queries/workspaces.ts';
import { conversations } from '../../src/hub/store/schema/conversations.ts';
import { deskOf } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

/** The demo exchange in a hub's data folder; null for an empty database. */
async function exchangeIn(folder: string) {
  const store = await openStore({ kind: 'pglite', dataDir: join(folder, 'database'), waitMs: 10_000 });
  try {
    if ((await listWorkspaces(store.db)).length === 0) return null;
    const rows = await store.db.select({ id: conversations.id }).from(conversations);
    return { record: await readDemoRecord(store), conversations: rows.length };
  } finally {
    await store.close();
  }
}

test('quitting in the middle of setting up does not wait for it, and the next start sets up whole @main-job', async ({
  testFolder,
  launchApp,
}) => {
  test.setTimeout(600_000);
  const hubFolder = join(testFolder, 'workstation', 'hub');
  const first = await launchApp();
  await expect(first.window.getByText('Setting up your demo workspace')).toBeVisible();
  await expect(
    first.window.getByText(/Drawing pictures|Writing articles|Inventing agents|Writing conversations/),
  ).toBeVisible({ timeout: 200_000 });
  await first.close();
  // Had anybody waited for the seed, the exchange would be there.
  expect(await exchangeIn(hubFolder)).toBeNull();

  const again = await launchApp();
  // The frame stands before there is anything to say, maybe with rows that still wait for theirs; words come from the
  // hub alone.
  const rows = deskOf(again.window).list.locator('[role=option]:not([aria-busy])');
  await expect(rows.first()).toBeVisible({ timeout: 240_000 });
  await again.close();
  const made = await exchangeIn(hubFolder);
  expect(made?.record?.conversations).toBe(3000);
  expect(made?.conversations).toBeGreaterThanOrEqual(3000);
});
