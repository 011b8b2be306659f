import { z } from 'zod';
import { Attachment } from './conversation.ts';
import { ContentHash, Id, Instant, Locale } from './ids.ts';
import { limits } from './limits.ts';
import { MacroAction } from './macro-action.ts';
import { Tag } from './tag.ts';
import { Validity } from './validity.ts';
import { Audience, Channel } from './vocabulary.ts';

export const Macro = z.object({
  id: Id,
  version: z.int().min(1),
  /** SHA-256 over the document's content without `hash`: what the delta sync compares. */
  hash: ContentHash,
  title: z.string().min(1).max(200),
  /** From the outermost folder inwards: ['Deposits', 'Wrong network']. */
  folder: z.array(z.string().min(1).max(80)).max(8),
  shortcut: z.string().max(40).nullable(),
  /** Texts with placeholders, by locale; the workspace's locale is always among them. */
  bodies: z.record(Locale, z.string().max(limits.macroBodyCharacters)),
  actions: z.array(MacroAction).max(20),
  channels: z.array(Channel),
  topics: z.array(z.string().max(60)),
  /** Queues whose members have it, beside those who look after macros; none: nobody else; absent: everybody has it. */
  groupIds: z.array(Id).max(limits.groupsPerMacro).exactOptional(),
  tags: z.array(Tag),
  attachments: z.array(Attachment).max(limits.attachmentsPerMessage),
  validity: Validity.exactOptional(),
  updatedAt: Instant,
});
export type Macro = z.infer<typeof Macro>;

export const Collection = z.object({
  id: Id,
  name: z.string().min(1).max(120),
  icon: z.string().max(40),
  position: z.int(),
});
export type Collection = z.infer<typeof Collection>;

export const Section = z.object({
  id: Id,
  collectionId: Id,
  name: z.string().min(1).max(120),
  position: z.int(),
});
export type Section = z.infer<typeof Section>;

/** One article in one language. Translations share `articleKey`. */
export const Article = z.object({
  id: Id,
  version: z.int().min(1),
  hash: ContentHash,
  articleKey: z.string().min(1).max(120),
  locale: Locale,
  sectionId: Id,
  title: z.string().min(1).max(300),
  audience: Audience,
  /** Trusted only as far as an import can be: the screen sanitises it again. Pictures are `gc-file:<hash>`. */
  bodyHtml: z.string().max(limits.articleHtmlCharacters),
  /** Public address; null for internal articles. */
  url: z.url({ protocol: /^https$/ }).nullable(),
  tags: z.array(Tag),
  pictures: z.array(Attachment),
  validity: Validity.exactOptional(),
  updatedAt: Instant,
});
export type Article = z.infer<typeof Article>;
