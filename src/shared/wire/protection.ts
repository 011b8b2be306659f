import { z } from 'zod';
import { ProtectionSettings } from '../domain/protection.ts';

/** `expected`: how they stood where they were changed. */
export const SaveProtection = z.object({ settings: ProtectionSettings, expected: ProtectionSettings });
export type SaveProtection = z.input<typeof SaveProtection>;

/**
 * conflict: somebody else was first. invalid: `tableProblems` of the recovery table. no-target: it names a place to escalate to
 * that is not there.
 */
export const ProtectionSaved = z.object({
  outcome: z.enum(['saved', 'conflict', 'invalid', 'no-target']),
  settings: ProtectionSettings,
});
export type ProtectionSaved = z.infer<typeof ProtectionSaved>;
