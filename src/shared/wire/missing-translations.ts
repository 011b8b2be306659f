import { z } from 'zod';
import { Id, Instant, Locale } from '../domain/ids.ts';

/** Languages in which customers should have been answered and which a macro or an article lacks. */
export const MissingTranslations = z.object({
  missing: z
    .array(
      z.object({
        kind: z.enum(['macro', 'article']),
        /** Of an article the language that was sent instead. */
        documentId: Id,
        title: z.string(),
        locale: Locale,
        /** Replies that were sent with it to customers of that language. */
        count: z.int().min(0),
        /** How often it was taken for one, sent or not: what they saw is that there was none. Of 90 days. */
        taken: z.int().min(0),
        since: Instant,
        lastAt: Instant,
      }),
    )
    .max(500),
  /** Languages of customers in which nothing at all can be said: no macro, no article. Conversations of 90 days. */
  unspoken: z
    .array(z.object({ locale: Locale, count: z.int().min(1), since: Instant, lastAt: Instant }))
    .max(100),
});
export type MissingTranslations = z.infer<typeof MissingTranslations>;
