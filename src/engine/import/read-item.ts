import { z } from 'zod';
import { limits } from '../../shared/domain/limits.ts';
import { type HtmlText, textOfHtml } from './html-text.ts';
import type { MacroDraft } from './macro-draft.ts';
import { textOfMarkdown } from './markdown-text.ts';
import type { Place, Reading } from './reading.ts';

/** Ids are numbers or texts; above 2^53 they come as texts. */
export const VendorId = z.union([z.number(), z.string().min(1).max(200)]);

/** A switch: exports write it as a boolean or in words. */
export const Switch = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform((on) => on === true || on === 'true');

/** An item as its schema says, or null with a problem for each field that is not as it should be. */
export function readItem<T>(
  schema: z.ZodType<T>,
  item: unknown,
  at: Place,
  reading: Pick<Reading, 'problem'>,
): T | null {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues.slice(0, 20)) {
    const found = valueAt(item, issue.path);
    const why = found === undefined ? 'missing' : 'wrong-type';
    reading.problem(at, issue.path.join('.') || null, why, found);
  }
  return null;
}

function valueAt(item: unknown, path: readonly PropertyKey[]): unknown {
  let value = item;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** Read of a text before the rest is left out: markup is longer than what it says. */
const mostMarkup = limits.macroBodyCharacters * 10;

export function plainOfHtml(html: string, draft: MacroDraft): string {
  return plain(html, textOfHtml, draft);
}

export function plainOfMarkdown(source: string, draft: MacroDraft): string {
  return plain(source, textOfMarkdown, draft);
}

function plain(source: string, read: (source: string) => HtmlText, draft: MacroDraft): string {
  if (source.length > mostMarkup) draft.note({ about: 'cut', field: 'text', characters: source.length });
  const { text, pictures } = read(source.slice(0, mostMarkup));
  for (const name of pictures) draft.file(name);
  return text;
}

/** Words of a list as people write them into one cell. */
export function wordsOf(list: string): string[] {
  return list
    .split(/[,;|\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
}

/** `A/B` and `A::B` as folders, from the outermost inwards; where there are colons, a stroke is part of a name. */
export function foldersOf(path: string): string[] {
  return path
    .split(path.includes('::') ? '::' : /[/\\]/)
    .map((name) => name.trim())
    .filter(Boolean);
}
