import type { Page } from '@playwright/test';

export type Dragged = {
  /** Main-thread milliseconds a frame: everything the page's process did, as DevTools counts tasks. */
  readonly workMs: number;
  readonly longTasks: number;
};

/** Pixels a frame: a brisk drag of the bar, three and a half rows. */
const stepPx = 203;

/** Drags the list that `selector` names down for so many frames, from where the last drag ended. */
export async function drag(page: Page, selector: string, frames: number): Promise<Dragged> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
  const before = await busy();
  const longTasks = await page.evaluate(
    ({ selector, frames, stepPx }) =>
      new Promise<number>((resolve) => {
        const list = document.querySelector(selector);
        if (!list) throw new Error(`no ${selector}`);
        let long = 0;
        const observer = new PerformanceObserver((entries) => {
          long += entries.getEntries().length;
        });
        observer.observe({ type: 'longtask' });
        let left = frames;
        const frame = () => {
          list.scrollTop += stepPx;
          left -= 1;
          if (left > 0) return requestAnimationFrame(frame);
          setTimeout(() => {
            observer.disconnect();
            resolve(long);
          }, 100);
          return 0;
        };
        requestAnimationFrame(frame);
      }),
    { selector, frames, stepPx },
  );
  const workMs = ((await busy()) - before) / frames;
  await session.detach();
  return { workMs, longTasks };
}

/** Drags in the same way and looks at each frame: how many of the looked-at places had no row with words in it. */
export function blanks(page: Page, selector: string, frames: number): Promise<number> {
  return page.evaluate(
    ({ selector, frames, stepPx }) =>
      new Promise<number>((resolve) => {
        const list = document.querySelector(selector);
        if (!list) throw new Error(`no ${selector}`);
        const box = list.getBoundingClientRect();
        let empty = 0;
        let left = frames;
        const look = () => {
          for (const at of [0.05, 0.5, 0.95]) {
            const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height * at);
            if (!there?.closest('[role="option"]:not([aria-busy])')) empty += 1;
          }
        };
        const frame = () => {
          list.scrollTop += stepPx;
          // What the frame that is now drawn shows, after the list has heard of the scrolling.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            look();
          };
          port2.postMessage(0);
          left -= 1;
          if (left > 0) return requestAnimationFrame(frame);
          setTimeout(() => resolve(empty), 100);
          return 0;
        };
        requestAnimationFrame(frame);
      }),
    { selector, frames, stepPx },
  );
}
