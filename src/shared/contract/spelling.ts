import { z } from 'zod';
import { limits } from '../domain/limits.ts';

/** One word as the agent wrote it: no spaces. */
export const OwnWord = z.string().trim().min(1).max(limits.ownWordCharacters).regex(/^\S+$/);

export const SpellingCheck = z.object({
  /** The language with which the text was compared, as two letters. */
  language: z.string(),
  /** Whether there is a dictionary for it. */
  known: z.boolean(),
  /** Places of the words that no dictionary knows, in UTF-16 units. */
  wrong: z.array(z.object({ start: z.int().min(0), end: z.int().min(0) })),
});
export type SpellingCheck = z.infer<typeof SpellingCheck>;
