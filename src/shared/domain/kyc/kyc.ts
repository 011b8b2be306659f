import { z } from 'zod';
import { Id, Instant } from '../ids.ts';
import type { Role } from '../vocabulary.ts';
import { KycReason, kycReasons } from './reasons.ts';

export const kycProviders = ['sumsub', 'onfido'] as const;
export const KycProvider = z.enum(kycProviders);
export type KycProvider = z.infer<typeof KycProvider>;
export const isProvider = (name: string): name is KycProvider => KycProvider.safeParse(name).success;

/**
 * How far a customer has come, whoever checks them. `rejected-retry`: what was sent is not good enough and may be sent
 * again. `on-hold`: compliance looks at it, and nobody says more than that; so it stands too for all that may not be
 * explained, see `kycSeenBy`.
 */
export const kycStates = [
  'not-started',
  'in-progress',
  'waiting-for-customer',
  'in-review',
  'approved',
  'rejected',
  'rejected-retry',
  'on-hold',
] as const;
export const KycState = z.enum(kycStates);
export type KycState = z.infer<typeof KycState>;

/** Why the provider could not be read the last time: it did not answer; it does not let this hub in; it made no sense. */
export const kycProblems = ['unreachable', 'not-allowed', 'not-understood'] as const;
export const KycProblem = z.enum(kycProblems);
export type KycProblem = z.infer<typeof KycProblem>;

export const kycLimits = { labels: 60, labelCharacters: 120, noteCharacters: 1_000 } as const;

const Reasons = z.array(KycReason).max(kycReasons.length);
const Note = z.string().max(kycLimits.noteCharacters);

/** What only compliance reads. */
export const KycWithheld = z.object({
  state: KycState,
  /** The provider's own words. */
  labels: z.array(z.string().min(1).max(kycLimits.labelCharacters)).max(kycLimits.labels),
  reasons: Reasons,
  note: Note,
});
export type KycWithheld = z.infer<typeof KycWithheld>;

/** What a provider last said of a customer, by the customer's id. */
export const KycStatus = z.object({
  id: Id,
  provider: KycProvider,
  /** The provider's name for the customer; null: it knows nobody. */
  applicantId: z.string().max(120).nullable(),
  state: KycState,
  reasons: Reasons,
  /** What the provider wrote for the customer to read. */
  note: Note,
  since: Instant,
  /** When it was read; null: it never could be. */
  asOf: Instant.nullable(),
  problem: KycProblem.nullable(),
  withheld: KycWithheld.nullable(),
});
export type KycStatus = z.infer<typeof KycStatus>;

/** Telling somebody that they are suspected is an offence in many places: those who talk with customers do not know. */
export function mayReadWithheld(role: Role | undefined): boolean {
  return role === 'compliance';
}

/** As somebody of this role has it: nothing in it tells whether there is more. */
export function kycSeenBy(role: Role | undefined, status: KycStatus): KycStatus {
  return status.withheld === null || mayReadWithheld(role) ? status : { ...status, withheld: null };
}
