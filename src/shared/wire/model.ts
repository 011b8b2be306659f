import { z } from 'zod';
import { Id, Locale } from '../domain/ids.ts';
import { limits } from '../domain/limits.ts';

/** Whether this hub has a language model to ask, and how often it may be asked today yet. */
export const ModelState = z.object({ on: z.boolean(), left: z.int().min(0) });
export type ModelState = z.infer<typeof ModelState>;

/** `articles`: what the workstation found that the customer asks for; the model is told what the public ones say. */
export const AskModelDraft = z.object({
  conversationId: Id,
  articles: z.array(Id).max(limits.modelArticles).default([]),
});

/** For the team alone: what a conversation is about. */
export const AskModelSummary = z.object({ conversationId: Id, language: Locale });

/**
 * A draft of a reply, or why there is none. off: none is set up. person-only: only a person answers here, and no model is
 * asked. nothing-asked: no customer has written. used-up: not today any more. busy, no-answer: later, perhaps. unusable: it
 * holds what nobody may say, such as a link, a promise, or a question for a secret.
 */
export const ModelDraft = z.discriminatedUnion('outcome', [
  /** Names stand in it as placeholders: the model has never seen them. */
  z.object({ outcome: z.literal('drafted'), text: z.string().min(1).max(limits.modelDraftCharacters) }),
  z.object({
    outcome: z.literal('none'),
    why: z.enum(['off', 'person-only', 'nothing-asked', 'used-up', 'busy', 'no-answer', 'unusable']),
  }),
]);
export type ModelDraft = z.infer<typeof ModelDraft>;
