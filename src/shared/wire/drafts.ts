import { z } from 'zod';
import { Attachment, Source } from '../domain/conversation.ts';
import { Id, Instant } from '../domain/ids.ts';
import { limits } from '../domain/limits.ts';
import { MacroAction } from '../domain/macro-action.ts';
import { RichText } from '../domain/rich-text.ts';
import { SideDraft } from '../domain/side-conversation.ts';

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

/** `about`: the conversation that a team is to be asked about, or the side conversation that is answered. */
const about = Id;
/** By the hub's clock, as far as the workstation knows it. */
export const SideDraftContent = SideDraft.extend({ editedAt: Instant });
export type SideDraftContent = z.infer<typeof SideDraftContent>;

/** What an agent has begun to write to another team, for all their workstations. */
export const SharedSideDraft = z.object({
  about,
  rev: z.int().min(0),
  /** Null once it was sent or thrown away. */
  content: SideDraftContent.nullable(),
});
export type SharedSideDraft = z.infer<typeof SharedSideDraft>;

/**
 * Compare-and-set as `PutDraft`; what was written on two workstations at the same time becomes one text, the newer
 * first.
 */
export const PutSideDraft = z.object({
  about,
  baseRev: z.int().min(0),
  content: SideDraftContent.nullable(),
});
export type PutSideDraft = z.infer<typeof PutSideDraft>;
export const PullSideDrafts = z.object({
  known: z.array(z.object({ about, rev: z.int().min(0) })).max(1_000),
});
