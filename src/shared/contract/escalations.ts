import { z } from 'zod';
import {
  CheckKey,
  Deed,
  Escalation,
  EscalationReason,
  EscalationStep,
  EscalationTarget,
  Severity,
} from '../domain/escalation.ts';
import { AccountState } from '../domain/freeze.ts';
import { Id } from '../domain/ids.ts';
import { KycStatus } from '../domain/kyc/kyc.ts';
import { limits } from '../domain/limits.ts';

const text = z.string().max(limits.escalationTextCharacters);

/** What an agent has begun to fill in, to escalate a conversation. */
export const EscalationDraft = z.object({
  targetId: Id,
  reason: z.string().max(60),
  severity: Severity,
  /** What of the checklist is there. */
  there: z.array(CheckKey),
  override: text,
  note: text,
  /** The customer is told. */
  tell: z.boolean(),
});
export type EscalationDraft = z.infer<typeof EscalationDraft>;

/** waiting: NOT YET at the hub. parked: the hub refused it, the outbox says why. */
const Sending = z.enum(['sent', 'waiting', 'parked']);

export const EscalationStepView = EscalationStep.pick({ id: true, kind: true, text: true, at: true }).extend({
  /** Empty for somebody this workstation does not know, and for the clock. */
  by: z.string(),
  mine: z.boolean(),
  /** With whom it was from then on. */
  target: z.string(),
  state: Sending,
});
export type EscalationStepView = z.infer<typeof EscalationStepView>;

/** One escalation as it is shown, what waits to be sent included. */
export const EscalationView = Escalation.pick({
  id: true,
  conversationId: true,
  number: true,
  severity: true,
  state: true,
  checks: true,
  override: true,
  note: true,
  dueAt: true,
  createdAt: true,
  handed: true,
}).extend({
  /** Null for one that this workstation does not know. */
  target: EscalationTarget.pick({ id: true, key: true, name: true, names: true, groupId: true }).nullable(),
  /** What it was called when it was raised; none where there was no time to choose one. */
  reason: EscalationReason.pick({ name: true, names: true }).extend({ key: z.string() }).nullable(),
  /** Of the checklist's items that have words of the workspace's own. */
  labels: EscalationReason.shape.labels,
  /** Empty where the conversation may not be seen. */
  customerName: z.string(),
  /** Whether the customer's conversation may be opened here. */
  isHere: z.boolean(),
  /** Behind a wall: lists and notes say nothing of it. */
  restricted: z.boolean(),
  /** Who escalated it, and who works on it; empty when unknown or nobody. */
  by: z.string(),
  mine: z.boolean(),
  holder: z.string(),
  held: z.boolean(),
  sending: Sending,
  /** For this agent's queue. */
  forTeam: z.boolean(),
  /** What this agent may do with it now; nothing while something of theirs waits to be sent. */
  deeds: z.array(Deed),
  /** Those of them that the customer is told of. */
  told: z.array(Deed),
  steps: z.array(EscalationStepView),
});
export type EscalationView = z.infer<typeof EscalationView>;

/** What the card begins with. */
export const EscalationStart = z.object({
  targets: z.array(EscalationTarget),
  /** Of those, the ones whose queue is seen by its members alone. */
  restricted: z.array(Id),
  usual: z.object({ targetId: Id, reason: z.string() }).nullable(),
  /** What the conversation has of any checklist, as far as a program can tell. */
  there: z.array(CheckKey),
  facts: z.object({
    hashes: z.array(z.string()),
    addresses: z.array(z.string()),
    amounts: z.array(z.string()),
    networks: z.array(z.string()),
  }),
  /** What the customer wrote last; may be empty. */
  lastWords: z.string(),
  replies: z.int().min(0),
  notes: z.int().min(0),
  /** What agents have done here, by titles, and what is known of the customer's account. */
  done: z.object({
    macros: z.array(z.string()),
    guides: z.array(z.string()),
    /** By this agent, on this workstation, and not sent. */
    opened: z.array(z.string()),
    /** What everybody at the desk may know of the check; null: nobody has asked. */
    kyc: KycStatus.pick({ state: true, reasons: true }).nullable(),
    /** As it was read back last; null: it never was. */
    account: AccountState.nullable(),
  }),
  draft: EscalationDraft.nullable(),
});
export type EscalationStart = z.infer<typeof EscalationStart>;
