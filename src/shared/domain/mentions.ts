import { z } from 'zod';
import { Id } from './ids.ts';

/** Whom a note is for: one colleague, or everybody of a queue. */
export const Mention = z.object({ kind: z.enum(['agent', 'group']), id: Id });
export type Mention = z.infer<typeof Mention>;

type Named = Mention & { readonly name: string };
export type MentionAt = Named & { readonly start: number; readonly end: number };

/**
 * The `@Name`s in a note, of those who can be meant, in the order of their places (UTF-16 units). Of two names that
 * fit the longer one is meant: `@Ana Duarte` is no `@Ana`.
 */
export function findMentions(text: string, people: readonly Named[]): MentionAt[] {
  if (!text.includes('@')) return [];
  const byLength = people.filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length);
  const lower = text.toLowerCase();
  const found: MentionAt[] = [];
  for (let at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
    if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) continue;
    const meant = byLength.find(({ name }) => isAt(lower, at + 1, name.toLowerCase()));
    if (meant) found.push({ ...meant, start: at, end: at + 1 + meant.name.length });
  }
  return found;
}

function isAt(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '');
}
