import { z } from 'zod';
import { Id } from './ids.ts';

export const linkScheme = 'groundcrew';

const mostNumber = 999_999_999;
const mostWords = 200;

/** A place in the app that a link may show. It shows and does nothing else. */
export const DeepLink = z.discriminatedUnion('to', [
  z.object({ to: z.literal('conversation'), id: Id }),
  z.object({ to: z.literal('conversation-number'), number: z.int().min(1).max(mostNumber) }),
  z.object({ to: z.literal('customer'), id: Id }),
  z.object({ to: z.literal('article'), id: Id }),
  z.object({ to: z.literal('search'), words: z.string().min(1).max(mostWords) }),
]);
export type DeepLink = z.infer<typeof DeepLink>;

/** Longer ones are no links of ours: `%F0%9F…` for each of the words' letters, and the address around them. */
const longest = 3_000;
const place = /^groundcrew:\/\/(conversation|customer|article)\/([0-9a-f-]{1,36})\/?$/i;
const search = /^groundcrew:\/\/search\/?\?q=([^&#=?]{1,2900})$/i;
/** Controls, and marks that reorder or hide what stands beside them. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Reads groundcrew://conversation/<number or id>, ://customer/<id>, ://article/<id> and ://search?q=<words>. null for
 * everything else: there is no second chance, no part that is passed over, nothing that acts.
 */
export function readDeepLink(address: string): DeepLink | null {
  if (address.length > longest) return null;
  const found = place.exec(address);
  if (found) return placeOf(found[1]?.toLowerCase() ?? '', found[2]?.toLowerCase() ?? '');
  const words = wordsOf(search.exec(address)?.[1]);
  return words === null ? null : (DeepLink.safeParse({ to: 'search', words }).data ?? null);
}

function placeOf(to: string, name: string): DeepLink | null {
  if (to === 'conversation' && /^[1-9]\d{0,8}$/.test(name))
    return { to: 'conversation-number', number: Number(name) };
  return DeepLink.safeParse({ to, id: name }).data ?? null;
}

function wordsOf(written: string | undefined): string | null {
  if (written === undefined) return null;
  try {
    return decodeURIComponent(written.replaceAll('+', ' ')).replace(unseen, ' ').replace(/\s+/g, ' ').trim();
  } catch {
    return null;
  }
}

/** The first argument that is a link of ours; the system starts the app with it. */
export function linkAmong(argv: readonly string[]): DeepLink | null {
  for (const argument of argv) {
    const link = readDeepLink(argument);
    if (link) return link;
  }
  return null;
}

/** What a conversation's link looks like: with the number that people say aloud. */
export const conversationLink = (number: number): string => `${linkScheme}://conversation/${number}`;
