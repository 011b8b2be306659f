import { z } from 'zod';
import { limits } from '../../shared/domain/limits.ts';
import { type PlacePicture, textOfHtml } from './html-text.ts';
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

/** Who reads a text: pictures stand in what customers read, and nowhere else. */
type Readers = 'customers' | 'team';

export function plainOfHtml(html: string, draft: MacroDraft, readers: Readers = 'customers'): string {
  return plain(html, textOfHtml, draft, readers);
}

export function plainOfMarkdown(source: string, draft: MacroDraft, readers: Readers = 'customers'): string {
  return plain(source, textOfMarkdown, draft, readers);
}

const inlinePicture =
  /data:image\/[\w.+-]{1,40}(?:;[\w=.-]{1,60}){0,4};base64,[\w+/=%]*(?:[ \t]*\r?\n[ \t]*[\w+/=%]+)*/gi;
const inlineName = /gc-inline:(\d{1,9})/g;

function plain(
  source: string,
  read: (source: string, place: PlacePicture) => string,
  draft: MacroDraft,
  readers: Readers,
): string {
  const inline: string[] = [];
  // A picture that lies in its own address is no markup, however long.
  const markup = source.replace(inlinePicture, (picture) => `gc-inline:${inline.push(picture) - 1}`);
  const whole = (text: string) => text.replace(inlineName, (name, at) => inline[Number(at)] ?? name);
  if (markup.length > mostMarkup) draft.note({ about: 'cut', field: 'text', characters: markup.length });
  const leave = readers === 'customers' ? draft.picture : draft.pictureInNote;
  return whole(read(markup.slice(0, mostMarkup), (src, alt) => leave(whole(src), alt)));
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
