/**
 * A placeholder or tag left in a text, with its place so that the cursor can go there. Offsets are UTF-16 units; of a
 * long expression its first 200.
 */
export type Unfilled = { readonly expression: string; readonly start: number; readonly end: number };

const longestExpression = 200;
/** How far braces within quotes are looked for; beyond, a placeholder ends with the first pair of them. */
const longestQuoting = 1_000;

const brace = /[{}]/g;
const opening = /\{[{%]/g;
const inTag = /%\}|\{[{%]/g;
/** An apostrophe within a word opens no quotation. */
const quoting = /\{\{(?:[^{}"']|(?<!\w)(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<=\w)["'])*\}\}/y;
const openOutput = /\{\{-?[^\S\n]*[\p{L}_][\p{L}\p{N}_.-]*\}?/uy;
const openTag =
  /\{%-?(?:[^\S\n]+(?=\p{L})|(?=(?:(?:end)?(?:if|unless|case|comment|raw|for)|else|elsif|when|assign|render)\b))[\p{L}\p{N}_]+/uy;

/**
 * What still stands in a text of the language of macros. The composer, the engine and the hub all refuse to let such a
 * text leave towards a customer. Counted are
 * - `{{ … }}`, however long, with braces in it only within quotes,
 * - `{% … %}`, with no other of either kind begun in it,
 * - `{{` that is not closed so, with a word behind it on its line: up to that word's end,
 * - `{%` that is not closed, with a blank and a word behind it, or one of our tags: as far.
 *
 * Everything else is somebody's own braces: `{`, `${x}`, JSON, `{{1, 2}, {3, 4}}`, `{%s}`, a lone `{{`. Linear in the
 * text's length.
 */
export function findUnfilled(text: string): Unfilled[] {
  const found: Unfilled[] = [];
  for (let at = indexOf(opening, text, 0); at >= 0; ) {
    const end = isTag(text, at) ? endOfTag(text, at) : endOfOutput(text, at);
    if (end !== null) found.push({ expression: expressionOf(text.slice(at, end)), start: at, end });
    at = indexOf(opening, text, end ?? at + 1);
  }
  return found;
}

/** Of these the placeholders, which a template may have anywhere. */
export function findPlaceholders(template: string): Unfilled[] {
  return findUnfilled(template).filter(({ start }) => !isTag(template, start));
}

/** Of these the tags. */
export function findTags(template: string): Unfilled[] {
  return findUnfilled(template).filter(({ start }) => isTag(template, start));
}

const isTag = (text: string, at: number) => text[at + 1] === '%';

function endOfOutput(text: string, at: number): number | null {
  const [quoted] = matchAt(quoting, text.slice(at, at + longestQuoting), 0) ?? [];
  if (quoted !== undefined) return at + quoted.length;
  const closing = indexOf(brace, text, at + 2);
  const isClosed = closing >= 0 && text.startsWith('}}', closing);
  return isClosed ? closing + 2 : endOf(openOutput, text, at);
}

function endOfTag(text: string, at: number): number | null {
  const closing = indexOf(inTag, text, at + 2);
  const isClosed = closing >= 0 && text.startsWith('%}', closing);
  return isClosed ? closing + 2 : endOf(openTag, text, at);
}

/** What stands between the braces. */
function expressionOf(whole: string): string {
  const inner = whole.slice(2).replace(/[%}]\}$|\}$/, '');
  return inner.replace(/^-/, '').replace(/-$/, '').trim().slice(0, longestExpression);
}

function indexOf(pattern: RegExp, text: string, from: number): number {
  return matchAt(pattern, text, from)?.index ?? -1;
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  const match = matchAt(pattern, text, at);
  return match && at + match[0].length;
}

function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}
