import { z } from 'zod';
import { Id } from './ids.ts';
import { Channel, Priority, Tier } from './vocabulary.ts';

export const slaClocks = ['firstReply', 'nextReply', 'resolve'] as const;
export const SlaClock = z.enum(slaClocks);
export type SlaClock = z.infer<typeof SlaClock>;

/** What sets a conversation aside, and may stop a clock. */
export const asides = ['pending', 'on_hold', 'snoozed'] as const;
export const Aside = z.enum(asides);
export type Aside = z.infer<typeof Aside>;

const minutes = z.int().min(1).max(525_600).nullable();

/**
 * How soon a desk owes what. The first policy in order that fits a conversation counts; an empty list names nothing.
 * Null: this clock does not run.
 */
export const SlaPolicy = z.object({
  id: Id,
  position: z.int(),
  name: z.string().min(1).max(80),
  tiers: z.array(Tier),
  channels: z.array(Channel),
  priorities: z.array(Priority),
  firstReplyMinutes: minutes,
  nextReplyMinutes: minutes,
  resolveMinutes: minutes,
  /** Clocks run while this calendar is open; null: always. */
  calendarId: Id.nullable(),
  /** What stops which clock. */
  pauses: z.object({ firstReply: z.array(Aside), nextReply: z.array(Aside), resolve: z.array(Aside) }),
});
export type SlaPolicy = z.infer<typeof SlaPolicy>;
