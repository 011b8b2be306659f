import type { Page } from '@playwright/test';

type ReadOut = { readonly by: string; readonly text: string };

/**
 * Notes from now on what a screen reader would read out of the page's live regions, in order, and by which of them (its
 * role). Answers with all of it until then.
 */
export async function listenToReadOut(window: Page): Promise<() => Promise<ReadOut[]>> {
  await window.evaluate(() => {
    const regions =
      '[aria-live="polite"], [aria-live="assertive"], [role="log"], [role="status"], [role="alert"]';
    const heard: ReadOut[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver((changes) => {
      const changed = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(regions);
        // What is taken away is not read.
        if (around && (addedNodes.length > 0 || target instanceof Text)) changed.add(around);
        for (const node of addedNodes)
          if (node instanceof Element && node.matches(regions)) changed.add(node);
      }
      for (const region of changed) {
        const text = region.textContent?.trim() ?? '';
        if (text) heard.push({ by: region.role ?? region.ariaLive ?? '', text });
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => window.evaluate(() => (globalThis as unknown as { heard: ReadOut[] }).heard);
}
