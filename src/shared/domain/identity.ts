import { z } from 'zod';
import { Id, Instant } from './ids.ts';

/** How sure one has to be. What may be asked at each level stands in the script. */
export const identityLevels = ['basic', 'strong'] as const;
export const IdentityLevel = z.enum(identityLevels);
export type IdentityLevel = z.infer<typeof IdentityLevel>;

/** What came of the last check of who a customer is. What they answered is kept nowhere. */
export const Identity = z.object({
  level: IdentityLevel,
  passed: z.boolean(),
  at: Instant,
  expiresAt: Instant,
  byAgentId: Id,
  /** In a row, this one among them; 0 after one that was passed. */
  failures: z.int().min(0),
});
export type Identity = z.infer<typeof Identity>;

export const identityValidMs = { basic: 60 * 60_000, strong: 30 * 60_000 } as const satisfies Record<
  IdentityLevel,
  number
>;
/** So many that failed in a row tell security. */
export const failuresToSignal = 3;

/** What follows a check: a failed one ends the one before, whatever that was. */
export function afterCheck(
  before: Pick<Identity, 'failures'> | null,
  check: { readonly level: IdentityLevel; readonly passed: boolean; readonly byAgentId: string },
  now: number,
): Identity {
  return {
    ...check,
    at: now,
    expiresAt: check.passed ? now + identityValidMs[check.level] : now,
    failures: check.passed ? 0 : (before?.failures ?? 0) + 1,
  };
}

/** Whether a customer has just shown who they are, at least as surely as this. */
export function isVerified(identity: Identity | null, level: IdentityLevel, now: number): boolean {
  if (!identity?.passed || identity.expiresAt <= now) return false;
  return identityLevels.indexOf(identity.level) >= identityLevels.indexOf(level);
}
