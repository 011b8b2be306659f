import { z } from 'zod';
import type { Gate } from './gate/gate.ts';
import { Id, Instant } from './ids.ts';
import type { Signal } from './signals/signal.ts';

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

/**
 * Why a customer's word is not enough and the strong check is needed: something suspicious is known of the account, it is
 * frozen, somebody writes of a break-in, the last check was not passed.
 */
export const identityRisks = ['signal', 'frozen', 'security', 'failed'] as const;
export const IdentityRisk = z.enum(identityRisks);
export type IdentityRisk = z.infer<typeof IdentityRisk>;

export type IdentityGround = {
  /** Of the customer, as far as whoever checks may see them. */
  readonly signals: readonly Pick<Signal, 'state' | 'severity'>[];
  /** As the account was read back last. */
  readonly isFrozen: boolean;
  readonly gate: Gate | null;
  readonly identity: Identity | null;
};

/** A slight signal that nobody has looked at is none; one that was confirmed stays one, however slight. */
export function identityRisksOf({ signals, isFrozen, gate, identity }: IdentityGround): IdentityRisk[] {
  const isSuspicious = signals.some(
    ({ state, severity }) => state === 'confirmed' || (state === 'open' && severity !== 'low'),
  );
  const holds: Record<IdentityRisk, boolean> = {
    signal: isSuspicious,
    frozen: isFrozen,
    security: gate?.reasons.some(({ topic, level }) => topic === 'security' && level !== 'unsure') ?? false,
    failed: (identity?.failures ?? 0) > 0,
  };
  return identityRisks.filter((risk) => holds[risk]);
}

/** The least that does for a question about the account. Opening a frozen one needs the strong check always. */
export function neededLevel(risks: readonly IdentityRisk[]): IdentityLevel {
  return risks.length > 0 ? 'strong' : 'basic';
}

/** What a macro tells of an account (`customer.…`), and tells nobody who has not shown that it is theirs. */
export const variablesOfIdentity = ['email', 'verification'] as const;

/** Of a placeholder as it is written after the dot. */
export function needsIdentity(name: string): boolean {
  return (variablesOfIdentity as readonly string[]).includes(name);
}
