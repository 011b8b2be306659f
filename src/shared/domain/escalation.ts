import { z } from 'zod';
import { Id, Instant, Locale } from './ids.ts';
import { limits } from './limits.ts';

/** From the mildest to the worst. */
export const severities = ['normal', 'high', 'critical'] as const;
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

/** What may have to be there before somebody else can work on it. */
export const checkKeys = [
  'transaction-hash',
  'network',
  'asset',
  'amount',
  'address',
  'return-address',
  'memo',
  'screenshot',
  'platform',
  'account',
  'identity',
  'device',
  'steps-tried',
  'document',
] as const;
export const CheckKey = z.enum(checkKeys);
export type CheckKey = z.infer<typeof CheckKey>;

/** Why something is escalated, and what has to be there for that. */
export const EscalationReason = z.object({
  /** The catalogue has words for those that a workspace begins with; `name` stands for the others. */
  key: z.string().min(1).max(60),
  name: z.string().min(1).max(120),
  /** Topics of conversations for which it is the usual one. */
  topics: z.array(z.string().max(60)).max(40),
  checks: z.array(CheckKey).max(checkKeys.length),
});
export type EscalationReason = z.infer<typeof EscalationReason>;

/** What the customer is told, by language. */
const Said = z.record(Locale, z.string().min(1).max(limits.escalationTextCharacters));

/** Where one may escalate to: a rung of the ladder, or specialists, with the queue that takes it in. */
export const EscalationTarget = z.object({
  id: Id,
  key: z.string().min(1).max(60),
  name: z.string().min(1).max(120),
  groupId: Id,
  /** Where it goes on when nobody has ended it in time; null: this is the top. */
  climbsTo: Id.nullable(),
  /** For a standard customer and a normal severity. */
  minutes: z.int().min(1).max(43_200),
  position: z.int(),
  reasons: z.array(EscalationReason).min(1).max(40),
  /** Whether the customer is told of it unless the agent says otherwise. Where a word would warn them, they are not. */
  acknowledges: z.boolean(),
  texts: z.object({ raised: Said, accepted: Said.nullable(), resolved: Said.nullable() }),
});
export type EscalationTarget = z.infer<typeof EscalationTarget>;

/** waiting: nobody has taken it. asked: the side that escalated owes an answer. The last three are its end. */
export const escalationStates = [
  'waiting',
  'accepted',
  'asked',
  'answered',
  'resolved',
  'withdrawn',
] as const;
export const EscalationState = z.enum(escalationStates);
export type EscalationState = z.infer<typeof EscalationState>;

/** What people do with it. */
export const deeds = ['accept', 'ask', 'reply', 'answer', 'pass', 'resolve', 'withdraw'] as const;
export const Deed = z.enum(deeds);
export type Deed = z.infer<typeof Deed>;

/** What has become of it: raised, a deed, or what the clock does. */
export const StepKind = z.enum(['raise', ...deeds, 'climb', 'overdue']);
export type StepKind = z.infer<typeof StepKind>;

export const EscalationStep = z.object({
  id: Id,
  kind: StepKind,
  /** Null: the clock. */
  agentId: Id.nullable(),
  text: z.string().max(limits.escalationTextCharacters),
  /** With whom it was from then on. */
  targetId: Id,
  at: Instant,
});
export type EscalationStep = z.infer<typeof EscalationStep>;

export const EscalationCheck = z.object({ key: CheckKey, there: z.boolean() });
export type EscalationCheck = z.infer<typeof EscalationCheck>;

/** One escalation of a conversation, with its steps in their order. */
export const Escalation = z.object({
  id: Id,
  conversationId: Id,
  /** Of the conversation. */
  number: z.int().positive(),
  targetId: Id,
  /** Of the target's reasons; empty where there was no time to choose one, or it is not told. */
  reason: z.string().max(60),
  severity: Severity,
  state: EscalationState,
  checks: z.array(EscalationCheck).max(checkKeys.length),
  /** Why it went on its way although something was missing; empty: nothing was. */
  override: z.string().max(limits.escalationTextCharacters),
  note: z.string().max(limits.escalationTextCharacters),
  /** Null while its clock stands still, and at its end. */
  dueAt: Instant.nullable(),
  /** Who works on it. */
  holderId: Id.nullable(),
  createdBy: Id,
  createdAt: Instant,
  updatedAt: Instant,
  steps: z.array(EscalationStep).max(limits.stepsPerEscalation),
  /** True for whoever escalated it and may not see it any more: they learn that it was handed over, and no more. */
  handed: z.boolean(),
});
export type Escalation = z.infer<typeof Escalation>;

export function isOpen({ state }: Pick<Escalation, 'state'>): boolean {
  return state === 'waiting' || state === 'accepted' || state === 'asked';
}

/** All that is left of it for whoever escalated it and may not see it any more: that and where to, not a word of it. */
export function handedOver(escalation: Escalation): Escalation {
  const { id, conversationId, number, createdBy, createdAt, steps } = escalation;
  return {
    id,
    conversationId,
    number,
    targetId: lastTargetOf(createdBy, steps) ?? escalation.targetId,
    reason: '',
    severity: 'normal',
    state: 'waiting',
    checks: [],
    override: '',
    note: '',
    dueAt: null,
    holderId: null,
    createdBy,
    createdAt,
    updatedAt: createdAt,
    steps: [],
    handed: true,
  };
}

/** Where they sent it themselves; what became of it later is not theirs to know. */
function lastTargetOf(agentId: string, steps: readonly EscalationStep[]): string | undefined {
  return steps.findLast((step) => step.agentId === agentId && (step.kind === 'raise' || step.kind === 'pass'))
    ?.targetId;
}

/** What is said in a language: in its own, in a neighbour of it (`pt` for `pt-BR`), or in English. */
export function saidIn(texts: Readonly<Record<string, string>>, locale: string): string | undefined {
  const language = (one: string) => one.split('-')[0];
  const near = Object.keys(texts).find((one) => language(one) === language(locale));
  return texts[locale] ?? (near === undefined ? texts.en : texts[near]);
}
