import { z } from 'zod';
import { Attachment, Source } from '../domain/conversation.ts';
import { IdentityLevel } from '../domain/identity.ts';
import { Id, Instant, Locale } from '../domain/ids.ts';
import { MacroAction } from '../domain/macro-action.ts';
import { Validity } from '../domain/validity.ts';
import { Audience, Channel, Tier, Verification } from '../domain/vocabulary.ts';
import { ConversationRow } from './inbox-views.ts';
import { Outdated } from './outdated.ts';

export const MacroHit = z.object({
  id: Id,
  version: z.int(),
  title: z.string(),
  folder: z.array(z.string()),
  shortcut: z.string().nullable(),
  /** In `locale`. */
  preview: z.string(),
  /** In which of its languages it would be inserted. */
  locale: Locale,
  locales: z.array(Locale),
  actionCount: z.int(),
  /** Marked by this agent. */
  favourite: z.boolean(),
  /** The agent's own: no source of what it is said with. */
  own: z.boolean(),
  /** When this agent inserted it last; null: never. */
  usedAt: Instant.nullable(),
  /** Why it may not be inserted; null: it may. */
  outdated: Outdated.nullable(),
});
export type MacroHit = z.infer<typeof MacroHit>;

/** Of what a macro asks the agent for. */
export const AskName = z.string().regex(/^\w{1,40}$/);

export const FilledMacro = z.object({
  /** Placeholders filled from customer, conversation and agent; an unfilled one stays as `{{…}}`. */
  text: z.string(),
  unfilled: z.array(z.object({ expression: z.string(), start: z.int(), end: z.int() })),
  /** What the agent is asked for: `amount` of `{{ask.amount}}`. */
  asks: z.array(AskName),
  actions: z.array(MacroAction),
  attachments: z.array(Attachment),
  macroId: Id,
  /** What its text comes from: itself, unless it is the agent's own, and the macros that it renders. */
  sources: z.array(Source),
  locale: Locale,
  /** The languages that were looked for in turn; the last is `locale`. */
  tried: z.array(Locale),
  /** All that it speaks. */
  locales: z.array(Locale),
  version: z.int(),
  validity: Validity.optional(),
  outdated: Outdated.nullable(),
  /** It tells of the account: how surely the customer has to show first that it is theirs; null: they have, or it tells nothing. */
  needsIdentity: IdentityLevel.nullable(),
});
export type FilledMacro = z.infer<typeof FilledMacro>;

/** A piece of text with the ranges that matched, in UTF-16 units. */
export const Marked = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) });
export type Marked = z.infer<typeof Marked>;

export const ArticleHit = z.object({
  id: Id,
  version: z.int(),
  title: Marked,
  excerpt: Marked,
  collection: z.string(),
  section: z.string(),
  locale: Locale,
  audience: Audience,
  url: z.string().nullable(),
  outdated: Outdated.nullable(),
});
export type ArticleHit = z.infer<typeof ArticleHit>;

/** An article in a list, in one of its languages. */
export const NamedArticle = z.object({
  id: Id,
  title: z.string(),
  audience: Audience,
  locale: Locale,
  outdated: Outdated.nullable(),
});
export type NamedArticle = z.infer<typeof NamedArticle>;

export const MessageHit = z.object({
  messageId: Id,
  conversationId: Id,
  conversationNumber: z.int(),
  subject: z.string(),
  customerName: z.string(),
  channel: Channel,
  kind: z.enum(['reply', 'note', 'event']),
  author: z.object({ kind: z.enum(['customer', 'agent', 'bot', 'system']), name: z.string().nullable() }),
  excerpt: Marked,
  /** Names of the first files that came with it. */
  files: z.array(z.string()),
  createdAt: Instant,
});
export type MessageHit = z.infer<typeof MessageHit>;

export const ConversationHit = z.object({ row: ConversationRow, subject: Marked, customerName: Marked });
export type ConversationHit = z.infer<typeof ConversationHit>;

export const CustomerHit = z.object({
  id: Id,
  name: Marked,
  email: Marked.nullable(),
  phone: z.string().nullable(),
  /** Whether one of these is a mask. */
  masked: z.boolean(),
  /** Names of those who turned out to be this one, as far as they are other names. */
  formerly: z.array(Marked),
  tier: Tier,
  locale: Locale,
  verification: Verification,
  /** How many conversations they have on this workstation. */
  conversations: z.int(),
  lastMessageAt: Instant.nullable(),
  /** Where they named what was looked for, when it is no part of who they are. */
  namedIn: z.object({ conversationId: Id, messageId: Id }).nullable(),
});
export type CustomerHit = z.infer<typeof CustomerHit>;

/** A name in a search that nobody and nothing on this workstation has. */
export const UnknownName = z.object({ operator: z.enum(['from', 'to', 'in']), value: z.string() });
export type UnknownName = z.infer<typeof UnknownName>;
