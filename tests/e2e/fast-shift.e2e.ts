import type { Locator, Page } from '@playwright/test';
import { deskOf, people } from '../support/desk.ts';
import { test } from '../support/electron-app.ts';
import { expect } from '../support/expect.ts';

/**
 * `npm run soak` lets it run for ten minutes and judges the pauses too; as an ordinary test it is short, and only what
 * does not depend on how busy the machine is can fail it.
 */
const minutes = Number(process.env.GROUNDCREW_SHIFT_MINUTES ?? 0.4);
const soaking = process.env.GROUNDCREW_SHIFT_MINUTES !== undefined;
/** Of the heap: what runs for a short while only has not run often enough for everything to be compiled before. */
const mostGrowth = soaking ? 0.1 : 0.2;
const messagesPerMinute = 200;
const open = 12;
const sentence = 'Thank you for waiting, I am looking at your transfer right now. ';

type Watch = { longest: number; long: number; typing: boolean; frames: string[] };

/** What a long frame was spent on, as the browser tells it. */
type LongFrame = PerformanceEntry & {
  renderStart: number;
  styleAndLayoutStart: number;
  scripts: {
    duration: number;
    invoker: string;
    sourceFunctionName: string;
    forcedStyleAndLayoutDuration: number;
  }[];
};

/** Notes every task of the page that kept it busy for more than 100 ms while the agent typed. */
async function watchPauses(window: Page): Promise<() => Promise<Watch>> {
  await window.evaluate(() => {
    const watch: Watch = { longest: 0, long: 0, typing: false, frames: [] };
    Object.assign(globalThis, { watch });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        if (!watch.typing) continue;
        watch.longest = Math.max(watch.longest, duration);
        if (duration > 100) watch.long += 1;
      }
    }).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      for (const frame of list.getEntries() as LongFrame[]) {
        if (!watch.typing || frame.duration <= 100) continue;
        const end = frame.startTime + frame.duration;
        const scripts = frame.scripts.map(
          ({ duration, invoker, sourceFunctionName, forcedStyleAndLayoutDuration: layout }) =>
            `${invoker} ${sourceFunctionName} ${Math.round(duration)} (layout ${Math.round(layout)})`,
        );
        const drawing = frame.renderStart > 0 ? Math.round(end - frame.renderStart) : 0;
        const layout = frame.styleAndLayoutStart > 0 ? Math.round(end - frame.styleAndLayoutStart) : 0;
        watch.frames.push(
          `${Math.round(frame.duration)} ms, from drawing on ${drawing}, from layout on ${layout}: ${scripts.join('; ')}`,
        );
      }
    }).observe({ type: 'long-animation-frame' });
  });
  return () => window.evaluate(() => (globalThis as unknown as { watch: Watch }).watch);
}

/** What stands in a field, whether it is a plain one or a rich one. */
const written = (field: Locator) =>
  field.evaluate((element: HTMLElement & { value?: string }) => (element.value ?? element.innerText).trim());

const typing = (window: Page, on: boolean) =>
  window.evaluate((now) => {
    const { watch } = globalThis as unknown as { watch?: Watch };
    if (watch) watch.typing = now;
  }, on);

test(`a shift in fast motion: ${open} conversations open, ${messagesPerMinute} messages a minute, no keystroke and no draft lost @workspace @long`, async ({
  startHub,
  takeSeat,
}) => {
  test.setTimeout(minutes * 75_000 + 240_000);
  const hub = await startHub();
  const { window } = await takeSeat();
  const desk = deskOf(window);
  const { keyboard } = window;
  let writing = true;
  try {
    await desk.signIn(hub.url, people.ana);
    await desk.view('All open');
    const rows = desk.list.getByRole('option');
    await desk.synced();
    const tabs = window
      .getByRole('main', { name: 'Conversation' })
      .locator('[role="tab"][data-tab-panel-id]');
    await desk.openBehind(open);
    await rows.first().click();
    await expect(desk.composer).toBeVisible();
    const names = await tabs.evaluateAll((found) => found.map((tab) => tab.getAttribute('aria-label') ?? ''));
    const customers: string[] = [];
    for (const label of names) {
      const found = await hub.order({ do: 'find by customer', name: label.split(',')[0] ?? '' });
      if (!found) throw new Error(`no conversation of ${label}`);
      customers.push(found.id);
    }

    const cdp = await window.context().newCDPSession(window);
    const heap = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      return usedSize;
    };
    /** By key as far as there are keys. */
    const turnTo = async (n: number) => {
      if (n <= 9) await keyboard.press(`Control+${n}`);
      else await tabs.nth(n - 1).click();
      await expect(tabs.nth(n - 1)).toHaveAttribute('aria-selected', 'true');
    };
    // Every tab once, so that what is compared has the same things open.
    for (let n = 1; n <= open; n++) await turnTo(n);

    let sent = 0;
    const customersWrite = (async () => {
      const beganAt = Date.now();
      while (writing) {
        const due = ((Date.now() - beganAt) / 60_000) * messagesPerMinute;
        if (sent < due) {
          const conversationId = customers[sent % customers.length] ?? '';
          sent += 1;
          await hub.order({
            do: 'customer writes',
            conversationId,
            text: `Still nothing here, message ${sent}`,
          });
        } else await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();

    const drafts = new Map<number, string>();
    // What runs often is compiled, which takes memory of its own: what is compared begins after that.
    const warm = Date.now() + minutes * 12_000;
    const until = warm + minutes * 60_000;
    let begin: { heap: number; pauses: () => Promise<Watch> } | undefined;
    for (let round = 0; round < open || Date.now() < until; round++) {
      if (!begin && Date.now() >= warm) begin = { heap: await heap(), pauses: await watchPauses(window) };
      const n = (round % open) + 1;
      await turnTo(n);
      const field = desk.field;
      await field.focus();
      await keyboard.press('Control+End');
      await typing(window, true);
      await keyboard.type(sentence, { delay: 15 });
      await typing(window, false);
      const whole = (drafts.get(n) ?? '') + sentence;
      drafts.set(n, whole);
      expect(await written(field)).toBe(whole.trim());
    }
    writing = false;
    await customersWrite;

    for (const [n, text] of drafts) {
      await turnTo(n);
      await desk.field.focus();
      await expect.poll(() => written(desk.field)).toBe(text.trim());
      for (const key of ['Control+a', 'Delete']) await keyboard.press(key);
    }
    if (!begin) throw new Error('the shift ended before it began');
    const { heap: before, pauses } = begin;
    const watched = await pauses();
    const after = await heap();
    const growth = after / before - 1;
    console.log(
      `${sent} messages in ${minutes} min, ${drafts.size} drafts; longest task while typing ${Math.round(watched.longest)} ms, over 100 ms: ${watched.long}; heap ${Math.round(before / 1e5) / 10} -> ${Math.round(after / 1e5) / 10} MB (${Math.round(growth * 100)} %)`,
    );
    if (soaking) for (const frame of watched.frames) console.log(`  a long frame while typing: ${frame}`);
    expect(sent).toBeGreaterThan(minutes * messagesPerMinute * 0.8);
    expect([...drafts.keys()]).toEqual(Array.from({ length: open }, (_, at) => at + 1));
    expect(growth, 'memory back').toBeLessThan(mostGrowth);
    if (soaking) expect(watched.long, 'tasks over 100 ms while typing').toBe(0);
  } finally {
    writing = false;
    await hub.stop();
  }
});
