import { z } from 'zod';

/** What must never be kept or written to anybody. */
export const SecretKind = z.enum(['seed-phrase', 'private-key', 'one-time-code', 'card-number']);
export type SecretKind = z.infer<typeof SecretKind>;

/** Something in a text that must never be written to anybody, with its place. Offsets are UTF-16 units. */
export type Secret = { readonly kind: SecretKind; readonly start: number; readonly end: number };

/** A secret that was taken out of a message before the hub kept it: what it was and where, never the value. */
export const RemovedSecret = z.object({
  kind: SecretKind,
  place: z.enum(['text', 'formatting', 'subject', 'file-name']),
  /** Where its mark begins in the message's text, in UTF-16 units; null where it stood elsewhere. */
  at: z.int().min(0).nullable(),
});
export type RemovedSecret = z.infer<typeof RemovedSecret>;
