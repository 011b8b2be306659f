import { z } from 'zod';
import { Attachment, Source } from '../domain/conversation.ts';
import { Id, Instant } from '../domain/ids.ts';
import { limits } from '../domain/limits.ts';
import { MacroAction } from '../domain/macro-action.ts';
import { RichText } from '../domain/rich-text.ts';

/** What somebody has begun to write, as it stood on one workstation. */
export const DraftContent = z.object({
  text: z.string().max(limits.messageCharacters),
  /** The same text with its formatting; null: there is none. */
  rich: RichText.nullable().default(null),
  attachments: z.array(Attachment).max(limits.attachmentsPerMessage),
  sources: z.array(Source).max(20),
  actions: z.array(MacroAction).max(40),
  /** By the hub's clock, as far as the workstation knows it. */
  editedAt: Instant,
  /** Name of the machine on which it was written. */
  workstation: z.string().max(120),
});
export type DraftContent = z.infer<typeof DraftContent>;

const place = { conversationId: Id, mode: z.enum(['reply', 'note']) };

/**
 * An agent's draft in one conversation as the hub keeps it for all their workstations. `rev` grows by one with every
 * change; `content` is null once it was sent or thrown away. `others` are versions that were written elsewhere at
 * the same time and are older than `content`.
 */
export const SharedDraft = z.object({
  ...place,
  rev: z.int().min(0),
  content: DraftContent.nullable(),
  others: z.array(DraftContent).max(limits.otherDrafts),
});
export type SharedDraft = z.infer<typeof SharedDraft>;

/**
 * Compare-and-set: made from `baseRev`. When the hub has moved on meanwhile, the newer text stays and the older
 * becomes one of `others`; throwing away never wins over writing. Answers with what the hub has then.
 */
export const PutDraft = z.object({
  ...place,
  baseRev: z.int().min(0),
  content: DraftContent.nullable(),
  others: z.array(DraftContent).max(limits.otherDrafts),
});
export type PutDraft = z.infer<typeof PutDraft>;

/** What a workstation has; the answer is what differs from it. */
export const PullDrafts = z.object({
  known: z.array(z.object({ ...place, rev: z.int().min(0) })).max(1_000),
});
export const PulledDrafts = z.object({ drafts: z.array(z.unknown()) });
