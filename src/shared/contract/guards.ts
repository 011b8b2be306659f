import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { Outdated } from './outdated.ts';

/** What may be wrong with a text that is about to leave. */
export const guardKinds = [
  'unfilled',
  'secret',
  'internal-article',
  'outdated',
  'tip-off',
  // Of a reply that everybody reads: something of the customer's account.
  'account-facts',
  'internal-text',
  'promise',
  'forbidden-promise',
  'asks-for-secret',
  // Of a reply where only a person answers: it is what was suggested, word by word.
  'unedited',
  'note-text',
  'language',
  'greeting',
  // Not the text, but who else answers.
  'colleague-writing',
  'colleague-answered',
] as const;
export const GuardKind = z.enum(guardKinds);
export type GuardKind = z.infer<typeof GuardKind>;

/** Found before sending. `start` and `end` are its place in the text, in UTF-16 units; both 0 for the whole text. */
export const Finding = z.object({
  kind: GuardKind,
  start: z.int().min(0),
  end: z.int().min(0),
  /** What stands there, cut to one line. */
  excerpt: z.string().max(200),
  /** The title of the article or macro, the kind of secret, the language in which it is written, what is promised, what it says of an account, the colleague's name. */
  detail: z.string().max(300),
  /** When a colleague answered. */
  at: Instant.nullable(),
  /** Of a macro or an article that may not be said: why not, and what may. */
  outdated: Outdated.extend({ kind: z.enum(['macro', 'article']), id: Id }).exactOptional(),
  /** Whether the agent may send it all the same. */
  overridable: z.boolean(),
});
export type Finding = z.infer<typeof Finding>;

/** Never sent, whatever the agent says. */
const absolute: readonly GuardKind[] = [
  'unfilled',
  'secret',
  'internal-article',
  'outdated',
  'tip-off',
  'account-facts',
  'internal-text',
  'promise',
  'forbidden-promise',
  'asks-for-secret',
  'unedited',
];

export function isOverridable(kind: GuardKind): boolean {
  return !absolute.includes(kind);
}
