import { z } from 'zod';
import { Instant } from '../domain/ids.ts';
import { SignalPolicy } from '../domain/signals/rules.ts';
import { SignalFacts, SignalKind } from '../domain/signals/signal.ts';

/** How signals are raised: asked of the hub at once, and kept nowhere else. */
export const SaveSignalPolicy = z.object({ policy: SignalPolicy, expected: SignalPolicy });
export type SaveSignalPolicy = z.infer<typeof SaveSignalPolicy>;
export const SignalPolicySaved = z.object({ outcome: z.enum(['saved', 'conflict']), policy: SignalPolicy });
export type SignalPolicySaved = z.infer<typeof SignalPolicySaved>;

/** Something that was dismissed so often that it is not raised. */
export const MutedPattern = z.object({
  kind: SignalKind,
  /** Says nothing to people. */
  pattern: z.string().min(1).max(100),
  facts: SignalFacts,
  dismissed: z.int().min(0),
  mutedUntil: Instant,
  /** How often it was not raised since. */
  withheld: z.int().min(0),
});
export type MutedPattern = z.infer<typeof MutedPattern>;
export const MutedPatterns = z.object({ patterns: z.array(MutedPattern).max(200) });

export const UnmuteSignal = MutedPattern.pick({ kind: true, pattern: true });
export type UnmuteSignal = z.infer<typeof UnmuteSignal>;
