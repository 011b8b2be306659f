import { z } from 'zod';
import { EscalationTarget } from '../domain/escalation.ts';
import { Id, Instant } from '../domain/ids.ts';
import { limits } from '../domain/limits.ts';
import { DecisionTable, RecoveryRule } from '../domain/recovery/decision-table.ts';
import {
  RecoveryCase,
  RecoveryDeed,
  RecoveryFact,
  RecoveryField,
  RecoveryKind,
  RecoveryStep,
  ReturnProof,
} from '../domain/recovery/recovery-case.ts';
import { FilledMacro } from './hits.ts';

const text = z.string().max(limits.escalationTextCharacters);

/** What an agent has begun to fill in; a value may be empty or wrong still. */
export const RecoveryDraft = z.object({
  /** The case that it changes, as of a revision; null: a new one. */
  of: z.object({ id: Id, revision: z.int().min(1) }).nullable(),
  what: RecoveryKind,
  facts: z.partialRecord(
    RecoveryField,
    z.object({ value: z.string().max(limits.recoveryValueCharacters), messageId: Id.nullable() }),
  ),
  returnTo: z.object({
    address: z.string().max(limits.recoveryValueCharacters),
    proof: ReturnProof.nullable(),
  }),
});
export type RecoveryDraft = z.infer<typeof RecoveryDraft>;

/** waiting: NOT YET at the hub. parked: the hub refused it, the outbox says why. */
const Sending = z.enum(['sent', 'waiting', 'parked']);

/** One case as it is shown, what waits to be sent included. */
export const RecoveryView = RecoveryCase.omit({ steps: true, updatedAt: true, createdBy: true }).extend({
  /** What the hub has of it; null: nothing yet. */
  revision: z.int().min(1).nullable(),
  sending: Sending,
  verdict: RecoveryRule,
  missing: z.array(RecoveryField),
  /** Who has it; empty: nobody, or somebody this workstation does not know. */
  target: EscalationTarget.pick({ key: true, name: true, names: true }).nullable(),
  /** What this agent may do with it now; nothing while something of theirs waits to be sent. */
  deeds: z.array(RecoveryDeed),
  mayChange: z.boolean(),
  steps: z.array(
    RecoveryStep.pick({ id: true, kind: true, text: true, state: true, at: true }).extend({
      by: z.string(),
      sending: Sending,
    }),
  ),
});
export type RecoveryView = z.infer<typeof RecoveryView>;

/** What the form begins with. */
export const RecoveryStart = z.object({
  table: DecisionTable,
  /** What the topic or the words call for. */
  usual: RecoveryKind,
  /** What was written of each field, the newest first; more than one contradict each other. */
  found: z.partialRecord(RecoveryField, z.array(RecoveryFact)),
  /** Addresses that somebody asked to have it returned to, unverified. */
  returnTo: z.array(RecoveryFact),
  /** Of the messages in which it stands. */
  messages: z.array(z.object({ id: Id, excerpt: z.string(), at: Instant })),
  /** The customer has shown who they are, as surely as an address needs. */
  verified: z.boolean(),
  targets: z.array(EscalationTarget),
  draft: RecoveryDraft.nullable(),
});
export type RecoveryStart = z.infer<typeof RecoveryStart>;

/** By which a case goes on. `override`: why, where the place asks for more than the case has. */
export const HandOver = z.object({ targetId: Id, note: text.min(1), override: text.min(1) });
export type HandOver = z.infer<typeof HandOver>;

/** A text for the composer, with what comes along with it. */
export const InsertedText = FilledMacro.pick({ text: true, sources: true, actions: true, attachments: true });
export type InsertedText = z.infer<typeof InsertedText>;
