import { z } from 'zod';

/** Why the exchange's own chatbot hands a customer over to people. `gate-topic`: it is nothing that a machine answers. */
export const chatbotReasons = ['asked', 'not-understood', 'gate-topic', 'error'] as const;
export const ChatbotReason = z.enum(chatbotReasons);
export type ChatbotReason = z.infer<typeof ChatbotReason>;

export const chatbotLimits = {
  /** Lines of one hand-over. */
  lines: 100,
  lineCharacters: 4_000,
  articles: 10,
  answers: 10,
  answerCharacters: 500,
  topicCharacters: 120,
  summaryCharacters: 1_000,
  titleCharacters: 200,
  linkCharacters: 500,
} as const;

/** What the chatbot made of the customer's words, and what it has told them: so that nobody says it again. */
export const ChatbotUnderstood = z.object({
  topic: z.string().max(chatbotLimits.topicCharacters),
  summary: z.string().max(chatbotLimits.summaryCharacters),
  articles: z
    .array(
      z.object({
        title: z.string().max(chatbotLimits.titleCharacters),
        link: z.string().max(chatbotLimits.linkCharacters).nullable(),
      }),
    )
    .max(chatbotLimits.articles),
  answers: z.array(z.string().max(chatbotLimits.answerCharacters)).max(chatbotLimits.answers),
});
export type ChatbotUnderstood = z.infer<typeof ChatbotUnderstood>;
