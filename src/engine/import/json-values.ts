import { ImportRefused } from './refused.ts';

export type FoundValue = { readonly line: number; readonly value: unknown };
export type FoundValues = {
  readonly values: readonly FoundValue[];
  /** Lines of which nothing could be made, while others could be read. */
  readonly broken: readonly { readonly line: number; readonly text: string }[];
};

/** Macros are never nested deeper, and never made of more; JSON.parse itself cannot be interrupted. */
const deepest = 64;
const mostValues = 1_500_000;

const quote = 34;
const backslash = 92;
const newline = 10;

/**
 * The JSON values of a text: one, one a line, or several after each other as pages of an API are put into a file.
 * Refuses what is no JSON, with the line where it ends to be some, and what is too deep or of too many parts.
 */
export function readJsonValues(text: string): FoundValues {
  const { spans, stray } = topLevelSpans(text);
  if (spans.length === 1 && stray === null)
    return { values: spans.map((span) => parseSpan(text, span)), broken: [] };
  const byLine = readLines(text);
  if (byLine) return byLine;
  if (spans.length === 0) throw new ImportRefused('not-readable', 'json', lastLine(text));
  // Several pages of which the last is cut off: those before it are whole.
  return {
    values: spans.map((span) => parseSpan(text, span)),
    broken: stray === null ? [] : [quoted(text, stray)],
  };
}

type Span = { readonly start: number; readonly end: number; readonly line: number };

type Stray = { readonly start: number; readonly line: number };

/** Where objects and arrays begin and end at the outermost level; `stray`: what is none of them, or never ends. */
function topLevelSpans(text: string): { readonly spans: readonly Span[]; readonly stray: Stray | null } {
  const spans: Span[] = [];
  let stray: Stray | null = null;
  let depth = 0;
  let values = 0;
  let line = 1;
  let start = 0;
  let startLine = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === newline) line += 1;
    else if (code === quote) {
      at += 1;
      while (at < text.length && text.charCodeAt(at) !== quote) {
        if (text.charCodeAt(at) === newline) line += 1;
        at += text.charCodeAt(at) === backslash ? 2 : 1;
      }
    } else if (code === 0x7b || code === 0x5b) {
      if (depth === 0) {
        start = at;
        startLine = line;
      }
      depth += 1;
      values += 1;
      if (depth > deepest) throw new ImportRefused('not-readable', 'json', line);
    } else if (code === 0x7d || code === 0x5d) {
      if (depth === 1) spans.push({ start, end: at + 1, line: startLine });
      if (depth === 0) stray ??= { start: at, line };
      else depth -= 1;
    } else if (code === 0x2c) values += 1;
    else if (depth === 0 && code > 32) stray ??= { start: at, line };
    if (values > mostValues) throw new ImportRefused('too-many', 'json', line);
  }
  return { spans, stray: depth > 0 ? { start, line: startLine } : stray };
}

function quoted(text: string, { start, line }: Stray): FoundValues['broken'][number] {
  return { line, text: text.slice(start, start + 300) };
}

function parseSpan(text: string, { start, end, line }: Span): FoundValue {
  const part = text.slice(start, end);
  try {
    return { line, value: JSON.parse(part) };
  } catch (error) {
    // "… at position 12 (line 1 column 13)"; without a position the end was reached too early.
    const position = /at position (\d+)/.exec(String(error))?.[1];
    const until = position === undefined ? part : part.slice(0, Number(position));
    throw new ImportRefused('not-readable', 'json', line + lastLine(until) - 1);
  }
}

/** One value a line, some of which may be broken; null where the text is not written like that. */
function readLines(text: string): FoundValues | null {
  const values: FoundValue[] = [];
  const broken: { line: number; text: string }[] = [];
  for (const [index, one] of text.split('\n').entries()) {
    if (one.trim() === '') continue;
    try {
      values.push({ line: index + 1, value: JSON.parse(one) });
    } catch {
      broken.push({ line: index + 1, text: one.slice(0, 300) });
      if (broken.length > values.length + 100) return null;
    }
  }
  return values.length >= broken.length && values.some(({ value }) => typeof value === 'object')
    ? { values, broken }
    : null;
}

function lastLine(text: string): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
