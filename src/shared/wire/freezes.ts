import { z } from 'zod';
import { Author } from '../domain/conversation.ts';
import { EvidenceLinks } from '../domain/evidence-link.ts';
import {
  AccountName,
  AccountState,
  Freeze,
  FreezeDeed,
  FreezeKind,
  FreezeReason,
  FreezeScopes,
  FreezeUrgency,
} from '../domain/freeze.ts';
import { Identity, IdentityLevel } from '../domain/identity.ts';
import { Id, Instant } from '../domain/ids.ts';
import { limits } from '../domain/limits.ts';
import { Customer } from '../domain/people.ts';

/**
 * Freezing accounts. Asked of the hub and done there at once, or not at all: nothing of it waits in an outbox, where
 * somebody would take it for done.
 */

const Words = z.string().max(limits.freezeTextCharacters);

/** Under the same id it is asked for once, however often it is sent. */
export const RequestFreeze = z.object({
  id: Id,
  conversationId: Id,
  kind: FreezeKind,
  /** Taken where the hub does not know the customer's account; null: it should. */
  account: AccountName.nullable(),
  scopes: FreezeScopes,
  reason: FreezeReason,
  note: Words,
  urgency: FreezeUrgency,
  evidence: z.array(Id).max(limits.evidencePerFreeze),
  links: EvidenceLinks,
});
export type RequestFreeze = z.infer<typeof RequestFreeze>;

export const StepFreeze = z.object({ id: Id, deed: FreezeDeed, text: Words });
export type StepFreeze = z.infer<typeof StepFreeze>;

/**
 * Why nothing was done. not-ready: the hub has no way to the exchange. no-account: nobody said which. under-way: the same
 * is asked for already, or a freeze of what should be opened. identity: the customer has to show who they are first.
 */
export const freezeRefusals = [
  'not-ready',
  'no-account',
  'under-way',
  'identity',
  'same-person',
  'forbidden',
  'too-late',
  'not-found',
  'empty',
  'secret',
  'id-taken',
] as const;
export const FreezeRefusal = z.enum(freezeRefusals);
export type FreezeRefusal = z.infer<typeof FreezeRefusal>;

export const FreezeAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('taken'), freeze: Freeze }),
  z.object({ outcome: z.literal('refused'), why: FreezeRefusal }),
]);
export type FreezeAnswer = z.infer<typeof FreezeAnswer>;

/** What somebody who decides looks at. */
export const FreezeFacts = z.object({
  freeze: Freeze,
  /** As the exchange said just now; null: it could not be asked. */
  account: AccountState.nullable(),
  customer: Customer.pick({ tier: true, verification: true, identified: true, twoFactor: true }),
  /** Whether the account is the one that the exchange's own token named, or one that an agent typed. */
  accountKnown: z.boolean(),
  identity: Identity.nullable(),
  evidence: z.array(
    z.object({
      id: Id,
      author: Author.shape.kind,
      at: Instant,
      text: z.string().max(limits.messageCharacters),
    }),
  ),
});
export type FreezeFacts = z.infer<typeof FreezeFacts>;

/** That somebody checked who a customer is, and whether they were sure; what was answered is nobody's to keep. */
export const RecordIdentity = z.object({
  id: Id,
  conversationId: Id,
  level: IdentityLevel,
  passed: z.boolean(),
});
export type RecordIdentity = z.infer<typeof RecordIdentity>;
export const IdentityRecorded = z.object({ identity: Identity });
