import { z } from 'zod';
import { Attachment, Source } from '../domain/conversation.ts';
import { Id, Instant } from '../domain/ids.ts';
import { MacroAction } from '../domain/macro-action.ts';
import { RichText } from '../domain/rich-text.ts';
import { DraftSecret } from '../domain/secrets/draft-take-out.ts';

export const DraftMode = z.enum(['reply', 'note']);
export type DraftMode = z.infer<typeof DraftMode>;

export const Draft = z.object({
  conversationId: Id,
  mode: DraftMode,
  text: z.string().max(20_000),
  /** The same text with its formatting; null: there is none. */
  rich: RichText.nullable().default(null),
  attachments: z.array(Attachment).max(10),
  sources: z.array(Source).max(20),
  /** Macro actions that will run with the reply. */
  actions: z.array(MacroAction).max(40),
  /** What is missing in it: never written to the disk. */
  secrets: z.array(DraftSecret).default([]),
  updatedAt: Instant,
});
export type Draft = z.infer<typeof Draft>;

/** What somebody has written, as the window has it. */
export const WrittenDraft = Draft.omit({ secrets: true, updatedAt: true });
export type WrittenDraft = z.infer<typeof WrittenDraft>;
/** How it is kept: what of it was not, and under which time. */
export const KeptDraft = Draft.pick({ secrets: true, updatedAt: true });
export type KeptDraft = z.infer<typeof KeptDraft>;
