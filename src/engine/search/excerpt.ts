import type { Marked } from '../../shared/contract/hits.ts';
import { foldText } from './fold.ts';
import type { SearchQuery } from './query.ts';
import { isUnspaced } from './segment.ts';

type Span = { start: number; end: number };

const ellipsis = '…';
const wordInText = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
/** How far into a text a match is looked for; when there is none before, the beginning is shown. */
const farthest = 20_000;
const mostMarks = 100;

/** The whole text with the query's words marked. */
export function markAll(text: string, query: SearchQuery): Marked {
  return { text, marks: spansIn(text, query).map(({ start, end }) => [start, end]) };
}

/** About `length` characters around the first match, white space folded, with the query's words marked. */
export function excerptOf(body: string, query: SearchQuery, length = 160): Marked {
  const text = body.slice(0, farthest).replace(/\s+/g, ' ').trim();
  const spans = spansIn(text, query);
  const first = spans[0]?.start ?? 0;
  const lead = Math.floor(length / 3);
  const from = first <= lead ? 0 : wordStart(text, first - lead);
  const to = Math.min(text.length, whole(text, from + length));
  const before = from > 0 ? ellipsis : '';
  const shift = before.length - from;
  return {
    text: before + text.slice(from, to) + (to < text.length ? ellipsis : ''),
    marks: spans
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => [start + shift, end + shift]),
  };
}

function spansIn(text: string, query: SearchQuery): Span[] {
  const words = query.words.map(foldText);
  const spaced = new Set(words.filter((word) => !isUnspaced(word)));
  const prefix = query.prefix === null ? null : foldText(query.prefix);
  const pieces = [...words, ...(prefix === null ? [] : [prefix])].filter(isUnspaced);
  const spans: Span[] = [];
  for (const { 0: word, index } of text.matchAll(wordInText)) {
    if (spans.length >= mostMarks) break;
    const folded = foldText(word);
    if (spaced.has(folded)) spans.push({ start: index, end: index + word.length });
    else if (prefix !== null && !isUnspaced(prefix) && folded.startsWith(prefix)) {
      spans.push({ start: index, end: index + unfoldedLength(word, prefix) });
    }
    for (const piece of pieces) {
      for (let at = word.indexOf(piece); at !== -1; at = word.indexOf(piece, at + 1)) {
        spans.push({ start: index + at, end: index + at + piece.length });
      }
    }
  }
  return joined(spans);
}

/** How many UTF-16 units of a word make up a folded beginning of it: accents may take units of their own. */
function unfoldedLength(word: string, prefix: string): number {
  for (let length = prefix.length; length < word.length; length += 1) {
    const isCut = /^\p{M}/u.test(word.slice(length));
    if (!isCut && foldText(word.slice(0, length)).length >= prefix.length) return length;
  }
  return word.length;
}

function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', near);
  return space !== -1 && space - near < 20 ? space + 1 : whole(text, near);
}

/** A place at or after `at` that doesn't tear a surrogate pair apart. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
