import { z } from 'zod';
import { EvidenceLinks } from './evidence-link.ts';
import { Id, Instant } from './ids.ts';
import { limits } from './limits.ts';
import type { Role } from './vocabulary.ts';

/** What of an account is stopped. */
export const freezeScopes = ['withdrawals', 'trading', 'login', 'api-keys'] as const;
export const FreezeScope = z.enum(freezeScopes);
export type FreezeScope = z.infer<typeof FreezeScope>;
export const FreezeScopes = z.array(FreezeScope).min(1).max(freezeScopes.length);

export const FreezeKind = z.enum(['freeze', 'unfreeze']);
export type FreezeKind = z.infer<typeof FreezeKind>;

/** Why an account is frozen, and why it is opened again. */
export const freezeReasons = [
  'account-takeover',
  'unknown-withdrawal',
  'stolen-device',
  'phishing',
  'coercion',
  'other',
] as const;
export const unfreezeReasons = ['owner-verified', 'mistaken', 'authority', 'other'] as const;
export const FreezeReason = z.enum([...new Set([...freezeReasons, ...unfreezeReasons])]);
export type FreezeReason = z.infer<typeof FreezeReason>;

export function fitsKind(kind: FreezeKind, reason: FreezeReason): boolean {
  const fitting: readonly string[] = kind === 'freeze' ? freezeReasons : unfreezeReasons;
  return fitting.includes(reason);
}

/** emergency: calls at once where the workspace allows it, and is looked at by a second person afterwards. */
export const freezeUrgencies = ['urgent', 'emergency'] as const;
export const FreezeUrgency = z.enum(freezeUrgencies);
export type FreezeUrgency = z.infer<typeof FreezeUrgency>;

/**
 * requested: a second person owes a decision. approved: decided, nothing called yet. calling: the exchange was called, and
 * nobody knows yet what came of it. The others are its end; failed alone may be tried again.
 */
export const freezeStates = [
  'requested',
  'approved',
  'calling',
  'done',
  'failed',
  'refused',
  'expired',
  'withdrawn',
] as const;
export const FreezeState = z.enum(freezeStates);
export type FreezeState = z.infer<typeof FreezeState>;

/** What people do with it. */
export const freezeDeeds = ['approve', 'refuse', 'withdraw', 'retry', 'uphold', 'overturn'] as const;
export const FreezeDeed = z.enum(freezeDeeds);
export type FreezeDeed = z.infer<typeof FreezeDeed>;

/** What has become of it. Beside people's deeds: what the clock, a later freeze and the exchange do. */
export const freezeSteps = [
  'request',
  ...freezeDeeds,
  'expire',
  'overtake',
  'again',
  'call',
  'done',
  'fail',
  'review-overdue',
] as const;
export const FreezeStepKind = z.enum(freezeSteps);
export type FreezeStepKind = z.infer<typeof FreezeStepKind>;

const Words = z.string().max(limits.freezeTextCharacters);

export const FreezeStep = z.object({
  id: Id,
  kind: FreezeStepKind,
  /** Null: the clock, or the exchange. */
  agentId: Id.nullable(),
  text: Words,
  at: Instant,
});
export type FreezeStep = z.infer<typeof FreezeStep>;

/**
 * Why it failed. refused, no-account, not-allowed: the exchange said no. not-held: it said yes, and the account read back
 * says otherwise. unknown: it could not be asked what came of it. reopened: it was done, and the exchange has opened the account
 * since, which nobody wanted by then.
 */
export const FreezeProblem = z.enum([
  'no-account',
  'refused',
  'not-allowed',
  'not-held',
  'unknown',
  'reopened',
]);
export type FreezeProblem = z.infer<typeof FreezeProblem>;

/** How an account stands at the exchange, as it was read back. */
export const AccountState = z.object({ frozen: z.array(FreezeScope).max(freezeScopes.length), at: Instant });
export type AccountState = z.infer<typeof AccountState>;

/** The exchange's own name for an account. */
export const AccountName = z
  .string()
  .trim()
  .regex(/^[\w.@:+-]{1,64}$/);

/** One request to freeze an account or to open it again, with its steps in their order. */
export const Freeze = z.object({
  /** Made by who asks; also the key under which the exchange does it once. */
  id: Id,
  conversationId: Id,
  /** Of the conversation. */
  number: z.int().positive(),
  customerId: Id,
  customerName: z.string().max(200),
  account: AccountName,
  kind: FreezeKind,
  scopes: FreezeScopes,
  reason: FreezeReason,
  note: Words,
  urgency: FreezeUrgency,
  /** Messages of the conversation. */
  evidence: z.array(Id).max(limits.evidencePerFreeze),
  links: EvidenceLinks.default([]),
  state: FreezeState,
  /** True: it was called before a second person had seen it. */
  emergency: z.boolean(),
  requestedBy: Id,
  requestedAt: Instant,
  decidedBy: Id.nullable(),
  decidedAt: Instant.nullable(),
  /** Nobody has decided until then: it ends. */
  expiresAt: Instant,
  /** Of an emergency freeze: until when a second person looks at it. */
  reviewDueAt: Instant.nullable(),
  reviewedBy: Id.nullable(),
  /** How the account stood when it was read back last. */
  readBack: AccountState.nullable(),
  problem: FreezeProblem.nullable(),
  updatedAt: Instant,
  steps: z.array(FreezeStep).max(limits.stepsPerFreeze),
});
export type Freeze = z.infer<typeof Freeze>;

/** Somebody or something owes it a step. */
export function isUnderWay({ state }: Pick<Freeze, 'state'>): boolean {
  return state === 'requested' || state === 'approved' || state === 'calling';
}

export function owesReview({ reviewDueAt, reviewedBy }: Pick<Freeze, 'reviewDueAt' | 'reviewedBy'>): boolean {
  return reviewDueAt !== null && reviewedBy === null;
}

/** Who decides about what others ask for. They see all requests, wherever the conversation lies. */
export function mayDecide(role: Role): boolean {
  return role === 'security' || role === 'compliance';
}

/** How freezing works at this workspace. */
export const FreezeSetup = z.object({
  /** False: the hub has no way to the exchange, and everything is phoned in. */
  ready: z.boolean(),
  emergency: z.boolean(),
  /** How to phone it in, in the workspace's own words; may be empty. */
  phoneIn: z.string().max(1_000),
  decideMinutes: z.int().min(1),
  reviewMinutes: z.int().min(1),
});
export type FreezeSetup = z.infer<typeof FreezeSetup>;
