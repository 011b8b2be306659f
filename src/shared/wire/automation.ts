import { z } from 'zod';
import { silences } from '../domain/automation/acknowledgement.ts';
import { AutomationPolicy } from '../domain/automation/policy.ts';
import { GateReason } from '../domain/gate/gate.ts';
import { Locale } from '../domain/ids.ts';
import { Channel } from '../domain/vocabulary.ts';

export const SaveAutomation = z.object({ policy: AutomationPolicy, expected: AutomationPolicy });
export type SaveAutomation = z.infer<typeof SaveAutomation>;
/** calendar: that calendar is gone. */
export const AutomationSaved = z.object({
  outcome: z.enum(['saved', 'conflict', 'calendar']),
  policy: AutomationPolicy,
});
export type AutomationSaved = z.infer<typeof AutomationSaved>;

/** What would be said to somebody who wrote this now, under a policy that need not be saved. */
export const TryAutomation = z.object({
  policy: AutomationPolicy,
  channel: Channel,
  topic: z.string().max(60).nullable(),
  text: z.string().max(5000),
  locale: Locale,
});
export type TryAutomation = z.infer<typeof TryAutomation>;

export const AutomationTrial = z.object({
  /** Null: nothing, and `why` says why. */
  text: z.string().nullable(),
  why: z.enum(silences).nullable(),
  guide: z.string().nullable(),
  because: z.object({ by: z.enum(['topic', 'word']), value: z.string() }).nullable(),
  /** What makes it a person's; none: nothing does. */
  gate: z.array(GateReason.pick({ topic: true, words: true })),
});
export type AutomationTrial = z.infer<typeof AutomationTrial>;
