import type { Page } from '@playwright/test';

/**
 * Watches from now on for how long the page is busy at a stretch, and answers nobody meanwhile. Answers with the way to
 * ask for the longest such time since, in milliseconds; below 50 it is 0.
 */
export async function watchTasks(window: Page): Promise<() => Promise<number>> {
  await window.evaluate(() => {
    const tasks = { longest: 0 };
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest, duration);
    }).observe({ type: 'longtask' });
  });
  return () =>
    window.evaluate(async () => {
      // A task is told of after its end, in a task of its own.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return (globalThis as unknown as { tasks: { longest: number } }).tasks.longest;
    });
}
