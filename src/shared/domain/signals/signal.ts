import { z } from 'zod';
import { Id, Instant } from '../ids.ts';
import { limits } from '../limits.ts';
import { imitationWays } from '../look-alike.ts';
import type { Role } from '../vocabulary.ts';

/** What the exchange says of an account. */
export const exchangeKinds = [
  'new-device',
  'withdrawal-after-password-change',
  'two-factor-reset',
  'new-country',
  'failed-logins',
  'withdrawal-address-added',
  'other',
] as const;
/** What the hub finds in what comes to the desk. */
export const deskKinds = [
  'shared-address',
  'shared-device',
  'look-alike-domain',
  'phrase-wave',
  'identity-failed',
] as const;
export const signalKinds = [...exchangeKinds, ...deskKinds] as const;
export const SignalKind = z.enum(signalKinds);
export type SignalKind = z.infer<typeof SignalKind>;

export const signalSeverities = ['low', 'medium', 'high'] as const;
export const SignalSeverity = z.enum(signalSeverities);
export type SignalSeverity = z.infer<typeof SignalSeverity>;

/** exchange: it said so. desk: found here. */
export const SignalOrigin = z.enum(['exchange', 'desk']);
export type SignalOrigin = z.infer<typeof SignalOrigin>;

export const signalStates = ['open', 'confirmed', 'dismissed'] as const;
export const SignalState = z.enum(signalStates);
export type SignalState = z.infer<typeof SignalState>;

export const signalDeeds = ['confirm', 'dismiss', 'reopen'] as const;
export const SignalDeed = z.enum(signalDeeds);
export type SignalDeed = z.infer<typeof SignalDeed>;

export const confirmReasons = ['takeover', 'phishing', 'scam', 'coordinated', 'other'] as const;
export const dismissReasons = ['owner-confirmed', 'known-cause', 'false-match', 'other'] as const;
export const SignalReason = z.enum([...new Set([...confirmReasons, ...dismissReasons])]);
export type SignalReason = z.infer<typeof SignalReason>;

export function fitsDeed(deed: SignalDeed, reason: SignalReason | null): boolean {
  if (deed === 'reopen') return reason === null;
  const fitting: readonly string[] = deed === 'confirm' ? confirmReasons : dismissReasons;
  return reason !== null && fitting.includes(reason);
}

/** How a domain imitates one of the exchange's own. */
export const lookAlikeWays = [...imitationWays, 'before-at'] as const;
export const LookAlikeWay = z.enum(lookAlikeWays);
export type LookAlikeWay = z.infer<typeof LookAlikeWay>;

const word = (most: number) => z.string().min(1).max(most);

/**
 * What its sentence is made of. At the hub an address is whole; it leaves as a mask (`seenSignal`). Nothing of other
 * customers but how many they are.
 */
export const SignalFacts = z
  .object({
    /** How often it came while it was open. */
    times: z.int().min(1),
    count: z.int().min(0).max(1_000_000),
    customers: z.int().min(1).max(1_000_000),
    minutes: z.int().min(0).max(10_000_000),
    /** As people call it: `Chrome on Windows`; no fingerprint. */
    device: word(80),
    /** ISO 3166-1 alpha-2. */
    country: z.string().regex(/^[A-Z]{2}$/),
    address: word(200),
    domain: word(253),
    resembles: word(253),
    way: LookAlikeWay,
    /** What the exchange calls a kind that is not known here. */
    type: word(60),
  })
  .partial();
export type SignalFacts = z.infer<typeof SignalFacts>;

/** That something about a customer is suspicious, why, and what somebody has made of it. */
export const Signal = z.object({
  id: Id,
  customerId: Id,
  customerName: z.string().max(200),
  kind: SignalKind,
  origin: SignalOrigin,
  severity: SignalSeverity,
  /** For those alone who decide about freezes; others do not have it. */
  restricted: z.boolean(),
  state: SignalState,
  facts: SignalFacts,
  /** In which it was found; null: it is about the account. */
  conversationId: Id.nullable(),
  messageId: Id.nullable(),
  /** When it happened last. */
  at: Instant,
  raisedAt: Instant,
  decidedBy: Id.nullable(),
  decidedAt: Instant.nullable(),
  reason: SignalReason.nullable(),
  note: z.string().max(limits.signalNoteCharacters),
  /** Grows with every decision: what a decision is compared with. */
  revision: z.int().min(1),
  updatedAt: Instant,
});
export type Signal = z.infer<typeof Signal>;

const watchers: ReadonlySet<Role> = new Set(['security', 'compliance']);

/** Who has all signals, wherever the conversation lies, and those that are restricted. */
export function watchesSignals(role: Role): boolean {
  return watchers.has(role);
}

/** Whether a signal may be had: `seesCustomer` and `seesConversation` (true where it has none) as of now. */
export function maySeeSignal(
  role: Role,
  { restricted }: Pick<Signal, 'restricted'>,
  sees: { readonly customer: boolean; readonly conversation: boolean },
): boolean {
  return watchesSignals(role) || (!restricted && sees.customer && sees.conversation);
}

/** Who sets thresholds and lets what is muted be raised again. */
export function mayTuneSignals(role: Role): boolean {
  return role === 'admin' || role === 'security';
}
