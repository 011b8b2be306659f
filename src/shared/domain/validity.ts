import { z } from 'zod';
import { Id, Instant } from './ids.ts';
import { limits } from './limits.ts';
import { Reading } from './must-read.ts';

const label = z.string().min(1).max(80);

/**
 * When, where and by whose word a macro or an article may be said, and who has to have read it. What is absent sets no bound; a document without any
 * of it is good for ever, and keeps the hash that it had before there were bounds.
 */
export const Validity = z.object({
  from: Instant.exactOptional(),
  /** From this instant on it has expired. */
  until: Instant.exactOptional(),
  product: label.exactOptional(),
  jurisdiction: label.exactOptional(),
  /** Who approved this version. */
  approvedBy: Id.exactOptional(),
  /** What is said instead once it may not be: of the same kind. */
  replacedBy: Id.exactOptional(),
  withdrawnAt: Instant.exactOptional(),
  /** Earlier versions that turned out wrong: what was written with one of them does not leave any more. */
  recalled: z.array(z.int().min(1)).max(200).exactOptional(),
  /** Who has to read it, since a trainer said so. */
  mustRead: Reading.exactOptional(),
  /** What this version went live with. */
  release: z.object({ id: Id, name: z.string().max(limits.releaseNameCharacters) }).exactOptional(),
});
export type Validity = z.infer<typeof Validity>;

/** Why a document, or what was written with it, may not be said. */
export const unfitnesses = ['withdrawn', 'recalled', 'expired', 'not-yet'] as const;
export type Unfitness = (typeof unfitnesses)[number];

/**
 * Why a document may not be said at `now`, the hub's time in ms; null: it may. `version` is the one that a text came
 * from, null for the one there is. `at` is when that began, or will end.
 */
export function unfitnessOf(
  validity: Validity | undefined,
  now: number,
  version: number | null = null,
): { readonly why: Unfitness; readonly at: number | null } | null {
  if (!validity) return null;
  const { from, until, withdrawnAt, recalled } = validity;
  if (withdrawnAt !== undefined) return { why: 'withdrawn', at: withdrawnAt };
  if (version !== null && recalled?.includes(version)) return { why: 'recalled', at: null };
  if (until !== undefined && now >= until) return { why: 'expired', at: until };
  if (from !== undefined && now < from) return { why: 'not-yet', at: from };
  return null;
}
