import { z } from 'zod';
import { Instant } from './ids.ts';

/** That a customer is upset, as their own messages say; the hub reads them by rules of its own. */
export const Mood = z.object({
  kind: z.enum(['angry', 'distressed']),
  /** What it is read from: words and marks as they stand in the message. */
  signs: z.array(z.string().max(60)).max(8),
  /** The message in which they stand; where that is one of a conversation merged into this, the line that tells of it. */
  ordinal: z.int().min(1),
  /** Since when. */
  at: Instant,
  /** Messages of theirs since then that say neither. */
  quiet: z.int().min(0),
});
export type Mood = z.infer<typeof Mood>;
