import { z } from 'zod';
import { FieldKey, FieldValue } from '../domain/customer-field.ts';
import { Id, Instant } from '../domain/ids.ts';
import { MaskedFact } from '../domain/masking/masked-fact.ts';
import { MaskingPolicy } from '../domain/masking/policy.ts';
import { RevealReason } from '../domain/masking/reveal.ts';

/**
 * Values that come masked. Each is asked of the hub, which writes that down before it answers: nothing of it is kept on
 * a workstation or waits there for the hub.
 */

export const maskingLimits = { wordCharacters: 200, lookedUp: 10, signals: 50 } as const;

/** Under the same id it counts once, however often it is sent. */
export const AskReveal = z.object({
  id: Id,
  customerId: Id,
  fact: MaskedFact,
  reason: RevealReason,
  /** In own words, into the audit; must be there for `other`. */
  words: z.string().max(maskingLimits.wordCharacters),
});
export type AskReveal = z.infer<typeof AskReveal>;

/**
 * Why nothing is shown. nothing: there is no such value. not-masked: it may be seen as it is. budget: there were enough in
 * this shift. words: they are missing, or hold a secret. id-taken: something else was asked for under it.
 */
export const revealRefusals = ['not-found', 'nothing', 'not-masked', 'budget', 'words', 'id-taken'] as const;
export type RevealRefusal = (typeof revealRefusals)[number];

export const Revealed = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('shown'),
    value: FieldValue,
    seconds: z.int().min(1),
    /** Whether this was beyond the budget, and others were told. */
    beyond: z.boolean(),
  }),
  z.object({ outcome: z.literal('refused'), why: z.enum(revealRefusals) }),
]);
export type Revealed = z.infer<typeof Revealed>;

/** How many values somebody may still be shown. */
export const RevealStanding = z.object({
  budget: z.int().min(0),
  left: z.int().min(0),
  shiftHours: z.int().min(1),
  beyond: MaskingPolicy.shape.beyond,
});
export type RevealStanding = z.infer<typeof RevealStanding>;

/** That somebody copies what they were shown under this id. */
export const NoteCopied = z.object({ id: Id });

/** Somebody was shown more than their budget, or asked for it. */
export const RevealSignal = z.object({
  id: Id,
  agentId: Id,
  /** Which one beyond the budget it was in the shift: 1, 2, 3. */
  beyond: z.int().min(1),
  budget: z.int().min(0),
  /** False: it was refused. */
  shown: z.boolean(),
  at: Instant,
});
export type RevealSignal = z.infer<typeof RevealSignal>;

/** A whole e-mail address or telephone number. */
export const LookUp = z.object({ value: z.string().trim().min(3).max(320) });
export const LookedUp = z.object({
  customers: z.array(z.object({ id: Id, name: z.string().max(200) })).max(maskingLimits.lookedUp),
});
export type LookedUp = z.infer<typeof LookedUp>;

/** An address or a part of a text that holds one. */
export const CompareAddress = z.object({ customerId: Id, address: z.string().min(1).max(140) });
export type CompareAddress = z.infer<typeof CompareAddress>;

/** Of each field that keeps an address: whether it is this one, one that it could be taken for, or another. */
export const AddressCompared = z.object({
  fields: z.array(z.object({ field: FieldKey, how: z.enum(['same', 'looks-like', 'other']) })),
});
export type AddressCompared = z.infer<typeof AddressCompared>;

export const SaveMasking = z.object({ policy: MaskingPolicy, expected: MaskingPolicy });
export type SaveMasking = z.infer<typeof SaveMasking>;
export const MaskingSaved = z.object({ outcome: z.enum(['saved', 'conflict']), policy: MaskingPolicy });
export type MaskingSaved = z.infer<typeof MaskingSaved>;
