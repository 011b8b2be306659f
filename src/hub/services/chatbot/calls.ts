import { z } from 'zod';
import { ChatbotReason, chatbotLimits } from '../../../shared/domain/chatbot.ts';
import { AccountName } from '../../../shared/domain/freeze.ts';
import { Instant } from '../../../shared/domain/ids.ts';

/** The chatbot's calls as it sends them: docs/chatbot.md. */
const ConversationName = z.string().regex(/^[\w.:-]{8,100}$/);
const LineName = z.string().regex(/^[\w.:-]{1,100}$/);

const Line = z.object({
  id: LineName,
  author: z.enum(['customer', 'chatbot']),
  text: z.string().min(1).max(chatbotLimits.lineCharacters),
  at: Instant,
});
export type ChatbotLine = z.infer<typeof Line>;

const Understood = z.object({
  topic: z.string().max(chatbotLimits.topicCharacters).default(''),
  summary: z.string().max(chatbotLimits.summaryCharacters).default(''),
  articles: z
    .array(
      z.object({
        title: z.string().min(1).max(chatbotLimits.titleCharacters),
        link: z
          .url({ protocol: /^https$/ })
          .max(chatbotLimits.linkCharacters)
          .optional(),
      }),
    )
    .max(chatbotLimits.articles)
    .default([]),
  answers: z
    .array(z.string().min(1).max(chatbotLimits.answerCharacters))
    .max(chatbotLimits.answers)
    .default([]),
});

export const HandOver = z
  .object({
    conversation: ConversationName,
    why: ChatbotReason,
    /** What it is about, where only a person answers that. */
    about: z.enum(['funds', 'security', 'distress']).optional(),
    /** As the desk's rules name it. */
    topic: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
      .optional(),
    customer: z
      .object({
        token: z.string().max(4096).optional(),
        account: AccountName.optional(),
        name: z.string().max(200).default(''),
        email: z.email().max(320).optional(),
        locale: z.string().max(35).default('en'),
      })
      .prefault({}),
    transcript: z.array(Line).max(chatbotLimits.lines).default([]),
    understood: Understood.prefault({}),
  })
  .refine(({ why, about }) => why !== 'gate-topic' || about !== undefined, {
    path: ['about'],
    message: 'It says what only a person answers.',
  })
  .refine(({ transcript }) => new Set(transcript.map(({ id }) => id)).size === transcript.length, {
    path: ['transcript'],
    message: 'Each line has an id of its own.',
  });
export type HandOver = z.infer<typeof HandOver>;

export const LaterWord = Line.omit({ at: true }).extend({ conversation: ConversationName });
export type LaterWord = z.infer<typeof LaterWord>;

export const AskState = z.object({ conversation: ConversationName });
