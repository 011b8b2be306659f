import { z } from 'zod';
import { Id, Instant, Locale } from './ids.ts';
import { limits } from './limits.ts';
import { tiers } from './vocabulary.ts';

/** From the mildest to the worst. */
export const severities = ['normal', 'high', 'critical'] as const;
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

/** What may have to be there before somebody else can work on it, as far as the app knows it and finds some of it itself. */
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
/** One of those, or an item of the workspace's own, which a person ticks. */
export const CheckKey = z.string().regex(/^[a-z0-9-]{1,60}$/);
export type CheckKey = z.infer<typeof CheckKey>;
export type KnownCheck = (typeof checkKeys)[number];

export function isKnownCheck(key: CheckKey): key is KnownCheck {
  return (checkKeys as readonly string[]).includes(key);
}

/** What something is called, by language. */
export const Names = z.record(Locale, z.string().min(1).max(120));
export type Names = z.infer<typeof Names>;

/** What the items of a checklist are called, by their keys, where the workspace has words of its own for them. */
const Labels = z.record(CheckKey, Names);

/** Why something is escalated, and what has to be there for that. */
export const EscalationReason = z.object({
  key: z.string().min(1).max(60),
  /** Where `names` has nothing for the reader: the catalogue's word while it is the one that a workspace begins with. */
  name: z.string().min(1).max(120),
  names: Names.default({}),
  /** Topics of conversations for which it is the usual one. */
  topics: z.array(z.string().max(60)).max(40),
  checks: z.array(CheckKey).max(limits.checksPerReason),
  labels: Labels.default({}),
});
export type EscalationReason = z.infer<typeof EscalationReason>;

/** What the customer is told, by language. */
const Said = z.record(Locale, z.string().min(1).max(limits.escalationTextCharacters));

const minutes = z.int().min(1).max(43_200);

/** When leads are told besides the queue's own people. What is restricted they see only as its members. */
export const tellings = ['never', 'overdue', 'always'] as const;
export const LeadsTold = z.enum(tellings);
export type LeadsTold = z.infer<typeof LeadsTold>;

export const Deadlines = z.record(z.enum(tiers), z.record(Severity, minutes));
export type Deadlines = z.infer<typeof Deadlines>;

/** Where one may escalate to: a rung of the ladder, or specialists, with the queue that takes it in. */
export const EscalationTarget = z.object({
  id: Id,
  key: z.string().min(1).max(60),
  name: z.string().min(1).max(120),
  names: Names.default({}),
  groupId: Id,
  /** Where it goes on when nobody has ended it in time; null: this is the top. */
  climbsTo: Id.nullable(),
  /** For a standard customer and a normal severity. */
  minutes,
  /** Minutes by the customer's tier and how bad it is; null: shares of `minutes`. */
  deadlines: Deadlines.nullable().default(null),
  leadsTold: LeadsTold.default('never'),
  position: z.int(),
  reasons: z.array(EscalationReason).min(1).max(40),
  /** Whether the customer is told of it unless the agent says otherwise. Where a word would warn them, they are not. */
  acknowledges: z.boolean(),
  texts: z.object({ raised: Said, accepted: Said.nullable(), resolved: Said.nullable() }),
  /** Taken out of the settings: nobody escalates to it any more, and what was stays readable. */
  gone: z.boolean().default(false),
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

/** What its reason and its checklist were called when it was raised. */
export const RaisedAs = z.object({ name: z.string().max(120), names: Names, labels: Labels });
export type RaisedAs = z.infer<typeof RaisedAs>;

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
  checks: z.array(EscalationCheck).max(limits.checksPerReason),
  /** Null where there is no reason, or it is not told. */
  raisedAs: RaisedAs.nullable().default(null),
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
    raisedAs: null,
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

/** What the customer hears of a step once it is done; null: nothing. */
export function saidAfter({ texts }: Pick<EscalationTarget, 'texts'>, deed: Deed): Texts | null {
  return deed === 'accept' ? texts.accepted : deed === 'resolve' ? texts.resolved : null;
}

type Texts = Readonly<Record<string, string>>;

/** What is said in a language: in its own, in a neighbour of it (`pt` for `pt-BR`), or in English. */
export function saidIn(texts: Texts, locale: string): string | undefined {
  return nearIn(texts, locale) ?? texts.en;
}

/** In its own language or a neighbour of it, and no other. */
export function nearIn(texts: Texts, locale: string): string | undefined {
  const language = (one: string) => one.split('-')[0];
  const near = Object.keys(texts).find((one) => language(one) === language(locale));
  return texts[locale] ?? (near === undefined ? undefined : texts[near]);
}
