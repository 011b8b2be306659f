import { z } from 'zod';
import { Author } from '../domain/conversation.ts';
import { EvidenceLinks } from '../domain/evidence-link.ts';
import {
  Freeze,
  FreezeDeed,
  FreezeKind,
  FreezeReason,
  FreezeScope,
  FreezeSetup,
  FreezeStep,
  FreezeUrgency,
  freezeScopes,
} from '../domain/freeze.ts';
import { Identity, IdentityLevel, IdentityRisk } from '../domain/identity.ts';
import { Id, Instant } from '../domain/ids.ts';
import { limits } from '../domain/limits.ts';
import { FreezeRefusal } from '../wire/freezes.ts';

/** What an agent has begun to fill in. Sent or not, it stays until the hub has taken it. */
export const FreezeDraft = z.object({
  /** Under which it is asked for, however often it is sent. */
  id: Id,
  kind: FreezeKind,
  /** As typed; empty where the hub knows it. */
  account: z.string().max(64),
  scopes: z.array(FreezeScope).max(freezeScopes.length),
  reason: FreezeReason,
  note: z.string().max(limits.freezeTextCharacters),
  urgency: FreezeUrgency,
  evidence: z.array(Id).max(limits.evidencePerFreeze),
  links: EvidenceLinks,
});
export type FreezeDraft = z.infer<typeof FreezeDraft>;

export const FreezeStepView = FreezeStep.pick({ id: true, kind: true, text: true, at: true }).extend({
  /** Empty for somebody this workstation does not know, for the clock and for the exchange. */
  by: z.string(),
});

/** One freeze as it is shown: as the hub has it, and nothing that has not happened there. */
export const FreezeView = Freeze.omit({
  requestedBy: true,
  decidedBy: true,
  reviewedBy: true,
  steps: true,
  updatedAt: true,
}).extend({
  /** Names; empty for nobody, or somebody this workstation does not know. */
  requester: z.string(),
  decider: z.string(),
  reviewer: z.string(),
  mine: z.boolean(),
  /** Whether the customer's conversation may be opened here. */
  isHere: z.boolean(),
  /** Lists do not name the customer: the conversation is restricted, or not here. */
  discreet: z.boolean(),
  /** What this agent may do with it now. */
  deeds: z.array(FreezeDeed),
  reviewOverdue: z.boolean(),
  steps: z.array(FreezeStepView),
});
export type FreezeView = z.infer<typeof FreezeView>;

/** What the form begins with. */
export const FreezeStart = z.object({
  draft: FreezeDraft.nullable(),
  /** For a draft that is begun now. */
  newId: Id,
  customerName: z.string(),
  customerId: Id,
  /** The hub knows the account: nobody has to type it. */
  identified: z.boolean(),
  identity: Identity.nullable(),
  /** The newest messages that may show why, the newest first. */
  messages: z.array(z.object({ id: Id, author: Author.shape.kind, at: Instant, text: z.string().max(200) })),
  /** As the hub said last; null: it never has. */
  setup: FreezeSetup.nullable(),
});
export type FreezeStart = z.infer<typeof FreezeStart>;

export const FreezeResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('taken'), id: Id }),
  z.object({ outcome: z.literal('refused'), why: FreezeRefusal }),
]);
export type FreezeResult = z.infer<typeof FreezeResult>;

/** How surely a customer has to show who they are before they are told of the account, and why. */
export const IdentityNeed = z.object({
  level: IdentityLevel,
  risks: z.array(IdentityRisk),
  /** Whether they have just done so. */
  met: z.boolean(),
});
export type IdentityNeed = z.infer<typeof IdentityNeed>;
