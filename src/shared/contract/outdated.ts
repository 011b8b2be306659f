import { z } from 'zod';
import { Id, Instant } from '../domain/ids.ts';
import { unfitnesses } from '../domain/validity.ts';

/** Why a macro or an article may not be said now, and what may instead. */
export const Outdated = z.object({
  why: z.enum(unfitnesses),
  /** When it was withdrawn or expired, or when it begins; null of a version that was called back. */
  at: Instant.nullable(),
  /** Of the same kind, and good now; of a version that was called back the document itself. */
  replacement: z.object({ id: Id, title: z.string() }).nullable(),
});
export type Outdated = z.infer<typeof Outdated>;
