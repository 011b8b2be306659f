import { z } from 'zod';
import { Id, Instant, Locale } from '../domain/ids.ts';
import { SaidText } from '../domain/passages.ts';
import { Audience } from '../domain/vocabulary.ts';
import { Outdated } from './outdated.ts';

const documentKind = z.enum(['macro', 'article']);
export const DocumentOf = z.object({ kind: documentKind, id: Id });

/** That a version has to be acknowledged by the agent at work, who has not done so. */
export const ToRead = z.object({
  version: z.int().min(1),
  since: Instant,
  dueAt: Instant.nullable(),
  remindedAt: Instant.nullable(),
});
export type ToRead = z.infer<typeof ToRead>;

/** One macro or article of which the agent should know something that they did not when they last looked. */
export const WhatsNewEntry = DocumentOf.extend({
  title: z.string(),
  /** `standing`: nothing happened to it since, and it is still to be read. */
  what: z.enum(['new', 'changed', 'withdrawn', 'expired', 'gone', 'standing']),
  at: Instant,
  /** Null where it is not here any more. */
  version: z.int().min(1).nullable(),
  /** Of an article. */
  locale: Locale.nullable(),
  favourite: z.boolean(),
  /** The agent has used it, or read it. */
  used: z.boolean(),
  /** What it went live with. */
  release: z.object({ id: Id, name: z.string() }).nullable(),
  /** Why it may not be said, and what may instead. */
  outdated: Outdated.nullable(),
  toRead: ToRead.nullable(),
});
export type WhatsNewEntry = z.infer<typeof WhatsNewEntry>;

export const WhatsNew = z.object({
  /** What must be read first, then what the agent uses, then the newest; at most 300. */
  entries: z.array(WhatsNewEntry).max(300),
  /** How many more there are. */
  more: z.int().min(0),
  /** Up to when the list says everything. */
  asOf: Instant,
});
export type WhatsNew = z.infer<typeof WhatsNew>;

/** What one of them says, and said when the agent last looked. */
export const WhatsNewText = z.object({
  title: z.string(),
  /** In the languages that the agent answers in first; null: it says nothing in that language now, or said nothing. */
  texts: z.array(z.object({ locale: Locale, now: SaidText.nullable(), before: SaidText.nullable() })),
  /** Of an article that is here. */
  audience: Audience.nullable(),
  bodyHtml: z.string().nullable(),
});
export type WhatsNewText = z.infer<typeof WhatsNewText>;
