import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { appWindows, windowOpenedBy } from '../../support/app-windows.ts';
import { deskOf, expectWritten, speakArabic } from '../../support/desk.ts';
import { test, type Workstation } from '../../support/electron-app.ts';
import { expect } from '../../support/expect.ts';
import { picture } from '../../support/pictures.ts';
import { copySeededWorkstation } from '../../support/seeded-workstation.ts';

/** What an agent sees of tabs and panes. */
function panesOf(window: Page) {
  const middle = window.getByRole('main', { name: 'Conversation' });
  const tabs = middle.locator('[role="tab"][data-tab-panel-id]');
  const conversation = (name: string): Locator =>
    window.getByRole('region', { name: new RegExp(`Conversation with ${name}`) });
  return {
    middle,
    tabs,
    tab: (name: string): Locator => middle.getByRole('tab', { name: new RegExp(`^${name},`) }),
    panes: middle.getByRole('tablist').and(middle.locator('.dv-tabs-container')),
    conversation,
    field: (name: string): Locator =>
      conversation(name).getByRole('textbox').or(conversation(name).getByRole('combobox')),
  };
}

/** Who the first conversations of the list are, by name. */
async function names(window: Page, many: number): Promise<string[]> {
  const rows = deskOf(window).list.getByRole('option');
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBeGreaterThan(many);
  const found: string[] = [];
  for (let at = 0; found.length < many; at += 1) {
    const name = await rows.nth(at).locator('bdi').first().innerText();
    if (!found.includes(name)) found.push(name);
  }
  return found;
}

async function startedDesk(testFolder: string, launchApp: () => Promise<Workstation>) {
  await copySeededWorkstation(join(testFolder, 'workstation'));
  const app = await launchApp();
  const desk = deskOf(app.window);
  await desk.ready();
  const unassigned = app.window.getByRole('button', { name: /^Unassigned, / });
  await expect(unassigned).toBeVisible({ timeout: 60_000 });
  await unassigned.click();
  // A first sync puts rows between others.
  await desk.synced();
  return { app, desk, panes: panesOf(app.window) };
}

test.describe('wish 15: “Two to four panes and pop-out windows” @workspace @long', () => {
  test.setTimeout(300_000);

  test('conversations stand in tabs and panes, by keyboard and by mouse, and after kill -9 as before', async ({
    testFolder,
    launchApp,
  }) => {
    const { app, desk, panes } = await startedDesk(testFolder, () => launchApp());
    const { window } = app;
    const [maya = '', tom = '', iris = '', bo = ''] = await names(window, 4);
    const place = (name: string) => desk.list.getByRole('option', { name: new RegExp(name) }).first();

    // From the list, one gives way to the next; a tab of its own is asked for.
    await place(maya).click();
    await expect(panes.conversation(maya)).toBeVisible();
    // Nothing is written there by what is typed in a list, or typed and taken back.
    await window.keyboard.press('a');
    const colleagues = window.getByRole('dialog', { name: 'Assign to…' });
    await expect(colleagues.getByRole('combobox')).toBeFocused();
    await window.keyboard.type('ing');
    await window.keyboard.press('Escape');
    await expect(colleagues).toBeHidden();
    await window.keyboard.press('r');
    await window.keyboard.type('x');
    await expectWritten(panes.field(maya), 'x');
    await window.keyboard.press('Backspace');
    await expectWritten(panes.field(maya), '');
    await place(tom).click();
    await expect(panes.conversation(tom)).toBeVisible();
    await expect(panes.tabs).toHaveCount(1);
    await window.keyboard.press('Escape');
    await window.keyboard.press('j');
    await window.keyboard.press('Control+Enter');
    await expect(panes.tabs).toHaveCount(2);
    await expect(panes.conversation(iris)).toBeVisible();
    await expect(panes.conversation(tom)).toHaveCount(0);
    await place(bo).click({ button: 'middle' });
    await expect(panes.tabs).toHaveCount(3);
    await expect(panes.conversation(iris)).toBeVisible();

    // Beside each other, each with its own composer.
    await window.keyboard.press('Control+\\');
    await expect(panes.panes).toHaveCount(2);
    await window.keyboard.press('r');
    await window.keyboard.type('for the second pane');
    await expectWritten(panes.field(iris), 'for the second pane');
    await window.keyboard.press('F6');
    await window.keyboard.type('for the first pane');
    const first = (await panes.conversation(bo).isVisible()) ? bo : tom;
    await expectWritten(panes.field(first), 'for the first pane');
    await expectWritten(panes.field(iris), 'for the second pane');
    await expect(panes.tab(iris)).toHaveAttribute('aria-label', /has a draft/);

    // The side panel belongs to the pane at work.
    await window.keyboard.press('Control+.');
    const side = window.getByRole('complementary', { name: 'Customer and knowledge' });
    await expect(side.getByText(first).first()).toBeVisible();
    await window.keyboard.press('F6');
    await expect(side.getByText(iris).first()).toBeVisible();

    // By number, and by what was used last.
    await window.keyboard.press('Control+1');
    await expect(panes.conversation(tom)).toBeVisible();
    await window.keyboard.press('Control+2');
    await expect(panes.conversation(bo)).toBeVisible();
    await window.keyboard.down('Control');
    await window.keyboard.press('Tab');
    await window.keyboard.up('Control');
    await expect(panes.conversation(tom)).toBeVisible();
    await window.keyboard.down('Control');
    await window.keyboard.press('Tab');
    await window.keyboard.up('Control');
    await expect(panes.conversation(bo)).toBeVisible();

    // Closed, nothing is lost; opened again, what was written is there. The window stays.
    await window.keyboard.press('Control+3');
    await window.keyboard.press('Control+w');
    await expect(panes.panes).toHaveCount(1);
    await expect(panes.conversation(iris)).toHaveCount(0);
    await window.keyboard.press('Control+Shift+t');
    await expect(panes.conversation(iris)).toBeVisible();
    await expectWritten(panes.field(iris), 'for the second pane');

    // Dragged to the lower edge it gets a pane there.
    const middle = await panes.middle.boundingBox();
    if (!middle) throw new Error('no middle');
    await panes.tab(iris).dragTo(panes.middle, {
      targetPosition: { x: middle.width / 2, y: middle.height - 40 },
    });
    await expect(panes.panes).toHaveCount(2);
    await expect(panes.conversation(iris)).toBeVisible();
    const [upper, lower] = [
      await panes.tab(bo).or(panes.tab(tom)).first().boundingBox(),
      await panes.tab(iris).boundingBox(),
    ];
    expect(lower?.y).toBeGreaterThan((upper?.y ?? 0) + 100);

    // As a power cut would end it.
    await expect.poll(() => window.evaluate(() => document.querySelectorAll('[data-pane]').length)).toBe(2);
    await window.waitForTimeout(500);
    await app.kill9();
    const again = await app.relaunch();
    const after = panesOf(again.window);
    await expect(after.panes).toHaveCount(2, { timeout: 60_000 });
    await expect(after.tabs).toHaveCount(3);
    await expectWritten(after.field(iris), 'for the second pane');
    const [above, below] = [
      await after.tab(bo).or(after.tab(tom)).first().boundingBox(),
      await after.tab(iris).boundingBox(),
    ];
    expect(below?.y).toBeGreaterThan((above?.y ?? 0) + 100);

    // Four is the most, and that is said.
    const most = again.window.getByText('4 panes at most.');
    for (const [count, keys] of [
      [3, 'Control+\\'],
      [4, 'Control+Shift+d'],
    ] as const) {
      await again.window.keyboard.press(keys);
      await expect(after.panes).toHaveCount(count);
      await expect(most).toHaveCount(0);
    }
    await again.window.keyboard.press('Control+\\');
    await expect(most).toBeVisible();
    await expect(after.panes).toHaveCount(4);
  });

  test('a conversation in a window of its own goes on there: one draft in both, closed without loss, back after a restart', async ({
    testFolder,
    launchApp,
  }) => {
    const { app, desk, panes } = await startedDesk(testFolder, () => launchApp());
    const { window } = app;
    const [maya = '', tom = ''] = await names(window, 2);
    const place = (name: string) => desk.list.getByRole('option', { name: new RegExp(name) }).first();
    await place(maya).click();
    await expect(panes.conversation(maya)).toBeVisible();
    await window.keyboard.press('r');
    await window.keyboard.type('begun in the main window');
    const second = await windowOpenedBy(app.electron, () => window.keyboard.press('Control+Shift+o'));
    const there = panesOf(second);
    await expectWritten(there.field(maya), 'begun in the main window', { timeout: 60_000 });
    await expect(panes.tabs).toHaveCount(0);
    const preferences = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().flatMap((one) => {
        if (!one.webContents.getURL().startsWith('app://groundcrew/index.html')) return [];
        const contents = one.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences();
        return [{ sandbox, contextIsolation, nodeIntegration, webSecurity }];
      }),
    );
    const locked = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };
    expect(preferences).toEqual([locked, locked]);

    // What concerns the conversation goes by key and palette there too; pages are the main window's.
    const dialog = (name: string) => second.getByRole('dialog', { name });
    await second.keyboard.press('Escape');
    await second.keyboard.press('Control+Shift+h');
    await expect(dialog('Remind me').getByLabel('When')).toBeFocused();
    await second.keyboard.type('tomorrow 9am');
    await second.keyboard.press('Enter');
    await expect(there.conversation(maya).getByRole('list', { name: 'Reminders' })).toBeVisible();
    for (const [keys, name] of [
      ['gm', 'Reminders'],
      ['gt', 'Side conversations'],
      ['go', 'Outbox'],
    ] as const) {
      await expect(second.getByRole('dialog')).toBeHidden();
      for (const key of keys) await second.keyboard.press(key);
      await expect(dialog(name)).toBeVisible();
      await second.keyboard.press('Escape');
    }
    await expect(second.getByRole('dialog')).toBeHidden();
    await second.keyboard.press('g');
    await second.keyboard.press('k');
    await expect(window.getByRole('heading', { level: 1, name: 'Knowledge base' })).toBeVisible();
    await second.keyboard.press('g');
    await second.keyboard.press('f');
    await expect(window.getByRole('tab', { name: 'Capacity', selected: true })).toBeVisible();
    await second.keyboard.press('Control+k');
    await second.keyboard.type('ask another team');
    await second.keyboard.press('Enter');
    await expect(second.getByRole('form', { name: 'Ask another team' }).getByLabel('Team')).toBeFocused();
    await second.keyboard.press('Escape');
    await second.keyboard.press('g');
    await second.keyboard.press('i');
    await expect(desk.list).toBeVisible();

    // Here too when that is asked for, and the same draft in both, whoever writes.
    await place(maya).click({ button: 'middle' });
    await panes.tab(maya).click();
    await expectWritten(panes.field(maya), 'begun in the main window');
    await there.field(maya).focus();
    await second.keyboard.press('Control+End');
    await second.keyboard.type(', gone on in the second');
    await expectWritten(panes.field(maya), 'begun in the main window, gone on in the second');
    await panes.field(maya).focus();
    await window.keyboard.press('Control+End');
    await window.keyboard.type(', ended in the first');
    const whole = 'begun in the main window, gone on in the second, ended in the first';
    await expectWritten(there.field(maya), whole);

    // From the list one is led to where it is open.
    await window.keyboard.press('Control+w');
    await expect(panes.tabs).toHaveCount(0);
    await place(tom).click();
    await expect(panes.conversation(tom)).toBeVisible();
    await place(maya).click();
    await expect(panes.conversation(maya)).toHaveCount(0);
    await expect(panes.conversation(tom)).toBeVisible();

    // Who of all of them waits longest is a key away in the second window too, wherever that is.
    const waits = window
      .getByRole('region', { name: 'Status' })
      .getByRole('button', { name: /^Waiting longest/ });
    const longest = (await waits.innerText()).includes(maya) ? maya : tom;
    await window.keyboard.press('Escape');
    await window.keyboard.press('g');
    await window.keyboard.press('s');
    await expect(panes.conversation(tom)).toBeHidden();
    await second.keyboard.press('Control+k');
    await second.keyboard.type('waits longest');
    await expect(second.getByRole('option', { name: /^Go to who waits longest/ })).toBeVisible();
    await second.keyboard.press('Enter');
    await expect((longest === tom ? panes : there).conversation(longest)).toBeVisible();
    await second.keyboard.press('Escape');
    await second.keyboard.press('g');
    await second.keyboard.press('i');
    await expect(panes.conversation(tom)).toBeVisible();

    // Where it stood and what it held outlive a power cut.
    await app.electron.evaluate(({ BrowserWindow }) => {
      const popped = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().includes('window='),
      );
      popped?.setBounds({ x: 60, y: 40, width: 700, height: 560 });
    });
    const bounds = (of: Workstation) =>
      of.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((one) => one.webContents.getURL().includes('window='))
          ?.getBounds(),
      );
    await expect
      .poll(() => readdir(app.userData))
      .toContainEqual(expect.stringMatching(/^window-state-.+json$/));
    const placed = await bounds(app);
    await app.kill9();
    const again = await app.relaunch();
    await expect.poll(() => appWindows(again.electron).length, { timeout: 60_000 }).toBe(2);
    const popped = appWindows(again.electron).find((one) => one.url().includes('window='));
    if (!popped) throw new Error('the second window did not come back');
    await expectWritten(panesOf(popped).field(maya), whole, { timeout: 60_000 });
    expect(await bounds(again)).toEqual(placed);
    await expect(panesOf(again.window).conversation(tom)).toBeVisible();

    // Back to the main window: its own window closes, nothing is lost.
    await popped.getByRole('button', { name: /Back to the main window/ }).click();
    await expect.poll(() => appWindows(again.electron).length).toBe(1);
    await expectWritten(panesOf(again.window).field(maya), whole);

    // Closed by its frame, it can be opened again like any closed tab.
    const third = await windowOpenedBy(again.electron, () => again.window.keyboard.press('Control+Shift+o'));
    await expectWritten(panesOf(third).field(maya), whole, { timeout: 60_000 });
    await third.close();
    await expect.poll(() => appWindows(again.electron).length).toBe(1);
    await again.window.keyboard.press('Control+Shift+t');
    await expectWritten(panesOf(again.window).field(maya), whole);
  });

  test('where no more windows can be open, a conversation stays where it is, after a restart too', async ({
    testFolder,
    launchApp,
  }) => {
    const { app, desk, panes } = await startedDesk(testFolder, () => launchApp());
    const { window } = app;
    const openBeside = () =>
      app.electron.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().filter((one) => one.webContents.getURL().includes('?window=')).length,
      );
    // As many as may be; what stands in them is nothing to this.
    const most = await window.evaluate(async () => {
      const { groundcrew } = globalThis as unknown as {
        groundcrew: { openWindow(name: string): Promise<boolean> };
      };
      let open = 0;
      while (await groundcrew.openWindow(`beside-${open}`)) open += 1;
      return open;
    });
    await expect.poll(openBeside).toBe(most);
    const [maya = '', tom = ''] = await names(window, 2);
    const place = (name: string) => desk.list.getByRole('option', { name: new RegExp(name) }).first();
    await place(maya).click();
    await expect(panes.conversation(maya)).toBeVisible();
    await window.keyboard.press('Control+Shift+o');
    await expect(window.getByText('No more windows can be open at once.')).toBeVisible();
    await expect(panes.conversation(maya)).toBeVisible();
    expect(await openBeside()).toBe(most);
    await place(tom).click();
    await expect(panes.conversation(tom)).toBeVisible();
    await place(maya).click();
    await expect(panes.conversation(maya)).toBeVisible();

    const again = await app.relaunch();
    await expect(panesOf(again.window).conversation(maya)).toBeVisible({ timeout: 60_000 });
    expect(appWindows(again.electron)).toHaveLength(1);
  });

  test('from right to left panes are counted, gone through and split as they are read', async ({
    testFolder,
    launchApp,
  }) => {
    const { app, desk } = await startedDesk(testFolder, () => launchApp());
    const { window } = app;
    await desk.openFirst();
    await desk.openBehind(2);
    await speakArabic(window);
    const panes = window.locator('[data-pane]');
    const tabs = window.locator('[role="tab"][data-tab-panel-id]');
    const idOf = (tab: Locator) => tab.getAttribute('data-tab-panel-id');
    const atWork = async () => {
      const tab = window.locator('.dv-groupview.dv-active-group .dv-tab.dv-active-tab');
      return { left: (await tab.boundingBox())?.x ?? Number.NaN, id: await idOf(tab) };
    };
    await window.keyboard.press('Control+3');
    await window.keyboard.press('Control+\\');
    await expect(panes).toHaveCount(2);
    await expect(tabs).toHaveCount(3);
    // The new one stands where one reads on: to the left.
    const split = await atWork();
    await window.keyboard.press('Control+1');
    const first = await atWork();
    expect(split.left).toBeLessThan(first.left);
    await window.keyboard.press('Control+2');
    const second = await atWork();
    expect(second.left).toBeLessThan(first.left);
    expect(second.left).toBeGreaterThan(split.left);
    await window.keyboard.press('Control+3');
    expect(await atWork()).toEqual(split);
    await window.keyboard.press('F6');
    expect(await atWork()).toEqual(second);
    await window.keyboard.press('F6');
    expect(await atWork()).toEqual(split);

    // Among the tabs of a pane the arrows go where they point.
    await window.keyboard.press('Control+1');
    await window.locator(`[data-tab-panel-id="${first.id}"]`).focus();
    await window.keyboard.press('ArrowLeft');
    expect(await idOf(window.locator(':focus'))).toBe(second.id);
    await window.keyboard.press('ArrowRight');
    expect(await idOf(window.locator(':focus'))).toBe(first.id);
    await picture(window, 'panes-from-right-to-left');
  });

  test('two panes are all in sight when the window becomes small, and what gave way comes back with the room', async ({
    testFolder,
    launchApp,
  }) => {
    const { app, desk } = await startedDesk(testFolder, () => launchApp());
    const { window, electron } = app;
    const shown = await electron.browserWindow(window);
    const become = async (width: number, height: number) => {
      await shown.evaluate((own, size) => own.setContentSize(size.width, size.height), { width, height });
      await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width);
    };
    const side = window.getByRole('complementary', { name: 'Customer and knowledge' });
    const views = window.getByRole('button', { name: /^Unassigned, / });
    const send = window.getByRole('button', { name: 'Send', exact: true });
    const expectWholePanes = async () => {
      await expect(send).toHaveCount(2);
      for (const button of await send.all()) await expect(button).toBeInViewport({ ratio: 1 });
      const wider = () =>
        window.locator('[data-panes]').evaluate((node) => node.scrollWidth - node.clientWidth);
      await expect.poll(wider).toBeLessThanOrEqual(0);
    };
    await become(1900, 900);
    await desk.openFirst();
    await desk.openBehind(1);
    await window.keyboard.press('Control+2');
    await window.keyboard.press('Control+\\');
    await expectWholePanes();
    await expect(side).toBeVisible();

    await become(1280, 800);
    await expectWholePanes();
    await expect(side).toBeHidden();
    await expect(views).toBeVisible();
    await picture(window, 'two-panes-1280');
    await become(1900, 900);
    await expect(side).toBeVisible();
    await expectWholePanes();

    // For what is opened by hand the other one gives way.
    await become(1280, 800);
    await expect(side).toBeHidden();
    await window.keyboard.press('Control+.');
    await expect(side).toBeVisible();
    await expect(views).toBeHidden();
    await expectWholePanes();
    await picture(window, 'two-panes-and-side-1280');

    await become(960, 700);
    await expectWholePanes();
    await picture(window, 'two-panes-960');
  });
});
