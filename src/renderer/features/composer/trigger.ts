import type { DraftMode } from '../../../shared/contract/draft-views.ts';

export type Trigger = {
  readonly kind: 'macro' | 'article' | 'mention' | 'emoji';
  /** Where the `/`, `??`, `@` or `:` begins, in UTF-16 units. */
  readonly start: number;
  readonly query: string;
};

const longestQuery = 60;

/** A `:` opens emoji once this much stands behind it: what it is for otherwise has a space or a bracket there. */
const emojiQuery = /^[\p{L}\p{N}][\p{L}\p{N}_+-]+$/u;

/**
 * The `/`, `??`, `@` or `:` that the cursor stands behind, with what was typed since; null when there is none. They
 * count only at the start of a line or after a space, so that neither an address nor "and/or" opens a menu. At `asked`
 * stands a sign that a command typed: it opens without more.
 */
export function triggerAt(text: string, caret: number, asked: number | null = null): Trigger | null {
  const lineStart = text.lastIndexOf('\n', caret - 1) + 1;
  const from = Math.max(lineStart, caret - longestQuery - 2);
  for (let at = caret - 1; at >= from; at -= 1) {
    const standsAlone = at === lineStart || /\s/.test(text[at - 1] ?? '');
    if (!standsAlone) continue;
    if (text[at] === ':') {
      const query = text.slice(at + 1, caret);
      if (emojiQuery.test(query) || (at === asked && /^[^\s:]*$/.test(query)))
        return { kind: 'emoji', start: at, query };
    }
    const macro = text[at] === '/';
    const article = text.startsWith('??', at) && at + 2 <= caret;
    const mention = text[at] === '@';
    if (!macro && !article && !mention) continue;
    const query = text.slice(at + (article ? 2 : 1), caret);
    if (/^[\s/?@]/.test(query)) return null;
    return { kind: macro ? 'macro' : article ? 'article' : 'mention', start: at, query };
  }
  return null;
}

/** The same in one mode: only in a note is anybody mentioned. */
export function triggerIn(
  mode: DraftMode,
  text: string,
  caret: number,
  asked: number | null = null,
): Trigger | null {
  const found = triggerAt(text, caret, asked);
  return found?.kind === 'mention' && mode !== 'note' ? null : found;
}
