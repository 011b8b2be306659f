import type { Format } from './field.ts';

/** What to put in place of a part of the text, and what of the new text to select then. */
type Change = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly select: { readonly start: number; readonly end: number };
};

/** Signs that a plain channel's readers know; the chat page and the thread draw them as what they mean. */
const signs: Partial<Record<Format, string>> = { bold: '**', italic: '_', code: '`' };

/** Formats that a plain field has. */
export const plainFormats = ['bold', 'italic', 'code', 'bullet', 'number', 'quote'] as const;

/** A format put on the selection, or taken off where it is on; null where a plain text has no such thing. */
export function formatPlain(text: string, start: number, end: number, format: Format): Change | null {
  const sign = signs[format];
  if (sign) return toggleSign(text, start, end, sign);
  if (format === 'bullet' || format === 'number' || format === 'quote')
    return toggleLead(text, start, end, format);
  return null;
}

function toggleSign(text: string, start: number, end: number, sign: string): Change {
  // Spaces at the ends stay outside: signs count only right beside words.
  const picked = text.slice(start, end);
  const from = start + (picked.length - picked.trimStart().length);
  const to = Math.max(from, end - (picked.length - picked.trimEnd().length));
  const { length } = sign;
  const inner = text.slice(from, to);
  if (text.slice(from - length, from) === sign && text.slice(to, to + length) === sign)
    return {
      from: from - length,
      to: to + length,
      text: inner,
      select: { start: from - length, end: to - length },
    };
  // At the end of what has it: the second press goes on without.
  if (inner === '' && text.slice(to, to + length) === sign)
    return { from: to, to: to + length, text: sign, select: { start: to + length, end: to + length } };
  if (inner.length >= 2 * length && inner.startsWith(sign) && inner.endsWith(sign))
    return {
      from,
      to,
      text: inner.slice(length, -length),
      select: { start: from, end: to - 2 * length },
    };
  return {
    from,
    to,
    text: `${sign}${inner}${sign}`,
    select: { start: from + length, end: to + length },
  };
}

const leads = { bullet: /^- /, number: /^\d+\. /, quote: /^> / } as const;

function toggleLead(text: string, start: number, end: number, format: keyof typeof leads): Change {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end > start && text[end - 1] === '\n' ? end - 1 : end);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const lead = leads[format];
  const off = lines.every((line) => lead.test(line));
  const changed = lines.map((line, index) => {
    if (off) return line.replace(lead, '');
    const bare = line.replace(leads.bullet, '').replace(leads.number, '');
    if (format === 'quote') return `> ${line}`;
    return format === 'number' ? `${index + 1}. ${bare}` : `- ${bare}`;
  });
  const next = changed.join('\n');
  const caret = from + next.length;
  return { from, to, text: next, select: { start: start === end ? caret : from, end: caret } };
}
