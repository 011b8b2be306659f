import type { Page } from '@playwright/test';
import { until } from './launch.ts';

type Opening = { conversation: string; pressedAt: number; paintedAt: number };
type Noted = { openings: Opening[] };

/**
 * Lets the page note when which conversation was painted after which key or click. A frame counts when messages stand
 * in it that did not before; its time is taken after its drawing was handed over (a task posted from its last
 * animation callback).
 */
export async function noteOpenings(page: Page): Promise<void> {
  await page.evaluate(() => {
    const openings: { conversation: string; pressedAt: number; paintedAt: number }[] = [];
    Object.assign(globalThis, { openings });
    const newest = () => [...document.querySelectorAll('article[id^="message-"]')].at(-1)?.id ?? '';
    const listen = (event: Event) => {
      const before = newest();
      const look = () => {
        const shown = newest();
        if (shown === '' || shown === before) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          openings.push({ conversation: shown, pressedAt: event.timeStamp, paintedAt: performance.now() });
        };
        port2.postMessage(0);
        return 0;
      };
      requestAnimationFrame(look);
    };
    for (const type of ['keydown', 'mousedown']) window.addEventListener(type, listen, { capture: true });
  });
}

/** Milliseconds from the event that `act` causes to the conversation painted that it opens. */
export async function openedBy(page: Page, act: () => Promise<void>): Promise<number> {
  const before = await page.evaluate(() => (globalThis as unknown as Noted).openings.length);
  await act();
  const opening = await until(
    'the conversation',
    () => page.evaluate((from) => (globalThis as unknown as Noted).openings[from], before),
    150,
  );
  return opening.paintedAt - opening.pressedAt;
}

/** Milliseconds between two frames of this display while something moves: the median of a second's. */
export function frameInterval(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const at: number[] = [];
        const frame = (now: number) => {
          at.push(now);
          if (at.length < 61) return requestAnimationFrame(frame);
          const gaps = at.slice(1).map((time, i) => time - (at[i] ?? time));
          resolve(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Number.NaN);
          return 0;
        };
        requestAnimationFrame(frame);
      }),
  );
}
