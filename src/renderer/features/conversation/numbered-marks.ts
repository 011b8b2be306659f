import type { RemovedSecret } from '../../../shared/domain/secrets/secret.ts';
import { secretMark } from '../../../shared/domain/secrets/secret-mark.ts';

/** A mark with its number, as it is looked for once a text has been cut into links and the rest. */
export const numberedMark = /\[•••(\d{1,2})\]/g;

/**
 * A message's text in which each mark has the number of its secret: places are lost where a text is cut into parts.
 * Marks that somebody typed stay as they are.
 */
export function withNumberedMarks(text: string, secrets: readonly RemovedSecret[]): string {
  let numbered = '';
  let from = 0;
  secrets.forEach(({ at }, index) => {
    if (at === null || at < from || !text.startsWith(secretMark, at)) return;
    numbered += `${text.slice(from, at)}[•••${index}]`;
    from = at + secretMark.length;
  });
  return numbered + text.slice(from);
}
