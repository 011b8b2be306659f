import { z } from 'zod';
import { networks } from '../chain/networks.ts';
import { Id, Instant } from '../ids.ts';
import { limits } from '../limits.ts';

/** What went wrong with a transfer. */
export const recoveryKinds = [
  'missing-deposit',
  'wrong-network',
  'missing-memo',
  'unsupported-token',
  'below-minimum',
  'replaced',
  'wrong-address',
] as const;
export const RecoveryKind = z.enum(recoveryKinds);
export type RecoveryKind = z.infer<typeof RecoveryKind>;

/** What a case may need. Never among them: a recovery phrase or a private key. */
export const recoveryFields = [
  'asset',
  'network',
  'expected-network',
  'amount',
  'hash',
  'from',
  'to',
  'sent-at',
  'memo-used',
  'memo-expected',
  'platform',
  'ownership',
  'payment-proof',
  'status',
  'landed',
  'memo-owner',
] as const;
export const RecoveryField = z.enum(recoveryFields);
export type RecoveryField = z.infer<typeof RecoveryField>;

/** Fields whose value is one of a few. */
export const fieldChoices = {
  network: networks,
  'expected-network': networks,
  ownership: ['screenshot', 'account-history', 'signed-message'],
  /** What the chain says of the transaction. */
  status: ['pending', 'confirmed', 'not-found', 'replaced'],
  /** Whose the address is at which it arrived. */
  landed: ['deposit', 'exchange', 'contract', 'outside'],
  /** Whose the memo is that was used. */
  'memo-owner': ['nobody', 'customer', 'other'],
} as const;
export type ChoiceField = keyof typeof fieldChoices;

export function isChoiceField(field: RecoveryField): field is ChoiceField {
  return field in fieldChoices;
}

const value = z.string().min(1).max(limits.recoveryValueCharacters);

/** A value, and the message in which the customer wrote it; null: somebody of the desk filled it in. */
export const RecoveryFact = z.object({ value, messageId: Id.nullable() });
export type RecoveryFact = z.infer<typeof RecoveryFact>;

export const RecoveryFacts = z.partialRecord(RecoveryField, RecoveryFact);
export type RecoveryFacts = z.infer<typeof RecoveryFacts>;

/** How it was made sure that an address is the customer's; what came by chat alone is not. */
export const returnProofs = ['whitelist', 'confirmed-again'] as const;
export const ReturnProof = z.enum(returnProofs);
export type ReturnProof = z.infer<typeof ReturnProof>;

/** Where it would be returned to. Without `proof` nothing is. */
export const ReturnAddress = z.object({ address: value, proof: ReturnProof.nullable() });
export type ReturnAddress = z.infer<typeof ReturnAddress>;

export const recoveryStates = [
  'collecting',
  'ready',
  'with-team',
  'recovering',
  'credited',
  'returned',
  'refused',
  'closed',
] as const;
export const RecoveryState = z.enum(recoveryStates);
export type RecoveryState = z.infer<typeof RecoveryState>;

/** What people do with a case, writing in it aside. */
export const recoveryDeeds = ['hand-over', 'begin', 'credit', 'return', 'refuse', 'close'] as const;
export const RecoveryDeed = z.enum(recoveryDeeds);
export type RecoveryDeed = z.infer<typeof RecoveryDeed>;

export const RecoveryStepKind = z.enum(['open', 'change', ...recoveryDeeds]);
export type RecoveryStepKind = z.infer<typeof RecoveryStepKind>;

export const RecoveryStep = z.object({
  id: Id,
  kind: RecoveryStepKind,
  agentId: Id.nullable(),
  text: z.string().max(limits.escalationTextCharacters),
  /** How it stood after it. */
  state: RecoveryState,
  at: Instant,
});
export type RecoveryStep = z.infer<typeof RecoveryStep>;

/** One transfer that a customer misses, with what is known of it and what was done. */
export const RecoveryCase = z.object({
  id: Id,
  conversationId: Id,
  kind: RecoveryKind,
  state: RecoveryState,
  facts: RecoveryFacts,
  returnTo: ReturnAddress.nullable(),
  /** Grows with each change of what is known. */
  revision: z.int().min(1),
  /** The place that it was handed over to, and the escalation by which; null: it was not. */
  targetId: Id.nullable(),
  escalationId: Id.nullable(),
  createdBy: Id,
  createdAt: Instant,
  updatedAt: Instant,
  steps: z.array(RecoveryStep).max(limits.stepsPerRecovery),
});
export type RecoveryCase = z.infer<typeof RecoveryCase>;

const over: ReadonlySet<RecoveryState> = new Set(['credited', 'returned', 'refused', 'closed']);

export function isUnderWay({ state }: Pick<RecoveryCase, 'state'>): boolean {
  return !over.has(state);
}

/** What may be looked for of a conversation's newest case: that it is under way, or how far it has come. */
export const soughtRecoveries = ['open', ...recoveryStates] as const;
export const SoughtRecovery = z.enum(soughtRecoveries);
export type SoughtRecovery = z.infer<typeof SoughtRecovery>;

/** The states that any of these means. */
export function statesSought(sought: readonly SoughtRecovery[]): RecoveryState[] {
  return recoveryStates.filter(
    (state) => sought.includes(state) || (sought.includes('open') && isUnderWay({ state })),
  );
}
