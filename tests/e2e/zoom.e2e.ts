import type { Locator } from '@playwright/test';
import { deskOf } from '../support/desk.ts';
import { sharedApp, test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';
import type { RunningApp } from '../support/running-app.ts';
import { copySeededWorkstation } from '../support/seeded-workstation.ts';

/** The window as it opens, on a small screen. */
async function atTwiceTheSize({ window, electron }: RunningApp): Promise<ReturnType<typeof deskOf>> {
  const own = await electron.browserWindow(window);
  await own.evaluate((main) => {
    main.webContents.setZoomFactor(1);
    main.setContentSize(1280, 800);
  });
  await window.reload();
  await window.emulateMedia({ reducedMotion: 'reduce' });
  const desk = deskOf(window);
  await desk.ready();
  await desk.synced();
  await own.evaluate((main) => main.webContents.setZoomFactor(2));
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(640);
  return desk;
}

test.describe('at twice the size nothing @workspace @main-job', () => {
  test.setTimeout(240_000);
  const theApp = sharedApp(copySeededWorkstation);

  test('is out of reach on a small screen @long', async () => {
    const { window } = theApp();
    const desk = await atTwiceTheSize(theApp());
    /** Whether all of it is within the window, from its start to its end. */
    const inSight = (locator: Locator) =>
      locator.evaluate((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return left >= 0 && right <= innerWidth && width > 50;
      });

    await desk.list.focus();
    await expect.poll(() => inSight(desk.list)).toBe(true);
    await desk.openFirst();
    await expect.poll(() => inSight(desk.field)).toBe(true);
    await expect.poll(() => inSight(desk.composer.getByRole('button', { name: 'Send' }).first())).toBe(true);
    await window.keyboard.press('Escape');
    await expect.poll(() => inSight(desk.list)).toBe(true);
    // A pointer on the row of what is open already asks for it as well.
    await desk.openFirst();
    await desk.list.focus();
    await desk.openFirst();
    await expect.poll(() => inSight(desk.field)).toBe(true);
    expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  });

  test('is cut off on any main screen, wherever Tab leads @long', async () => {
    const { window } = theApp();
    const { keyboard } = window;
    const desk = await atTwiceTheSize(theApp());

    const found: Record<string, string[]> = {};
    const tabbed: Record<string, number> = {};
    /** Goes on by Tab, and notes where the page is wider than the window or what has the focus is not to be seen. */
    const walk = async (screen: string, steps: number) => {
      const lost = new Set<string>();
      const seen = new Set<string>();
      for (let step = 0; step < steps; step += 1) {
        const { name, wrong } = await window.evaluate(() => {
          const page = document.documentElement;
          const focused = document.activeElement ?? document.body;
          const name = `${focused.tagName} “${focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 60)}”`;
          if (page.scrollWidth > innerWidth) return { name, wrong: `the page is ${page.scrollWidth} wide` };
          if (focused === document.body) return { name, wrong: null };
          // A switch and a choice are drawn by what stands beside the field itself.
          const drawn = focused.matches('input[type=checkbox], input[type=radio]')
            ? (focused.parentElement ?? focused)
            : focused;
          const { left, right, top, bottom } = drawn.getBoundingClientRect();
          const inside = left >= -1 && right <= innerWidth + 1 && top < innerHeight && bottom > 0;
          if (inside) return { name, wrong: null };
          const box = [left, top, right, bottom].map(Math.round).join(' ');
          return { name, wrong: `${name} at ${box} of ${innerWidth} × ${innerHeight}` };
        });
        seen.add(name);
        if (wrong !== null) lost.add(wrong);
        await keyboard.press('Tab');
      }
      found[screen] = [...lost];
      tabbed[screen] = seen.size;
    };
    const command = async (words: string) => {
      await keyboard.press('Control+k');
      await expect(window.getByRole('combobox', { name: 'Commands and search' })).toBeFocused();
      await keyboard.type(words);
      await keyboard.press('Enter');
    };

    await desk.list.focus();
    await walk('list', 30);
    await desk.openFirst();
    await desk.field.focus();
    await walk('composer', 40);
    await keyboard.press('Control+k');
    await expect(window.getByRole('dialog')).toBeVisible();
    await walk('palette', 5);
    await keyboard.press('Escape');
    await command('escalate');
    const escalation = window.getByRole('dialog', { name: /^Escalate/ });
    await expect(escalation).toBeVisible();
    await walk('escalation', 25);
    await keyboard.press('Escape');
    await command('end shift');
    await expect(window.getByRole('dialog', { name: 'End of shift' })).toBeVisible();
    await walk('shift', 30);
    await keyboard.press('Escape');
    await expect(window.getByRole('dialog')).toBeHidden();
    await keyboard.press('Control+,');
    await expect(window.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await walk('settings', 90);
    await window.getByRole('button', { name: 'Studio', exact: true }).click();
    await expect(window.getByRole('option').first()).toBeVisible();
    await walk('studio', 40);
    await window
      .getByRole('option', { name: /Live v1/ })
      .first()
      .click();
    await walk('macro in the studio', 60);
    test.info().annotations.push({ type: 'reached by Tab', description: JSON.stringify(tabbed) });
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((screen) => [screen, []])));
  });
});
