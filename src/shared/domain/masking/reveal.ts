import { z } from 'zod';
import type { Role } from '../vocabulary.ts';

/** Why somebody wants to see what is masked. `other` takes own words. */
export const revealReasons = ['reach', 'identity', 'account', 'duplicate', 'authority', 'other'] as const;
export const RevealReason = z.enum(revealReasons);
export type RevealReason = z.infer<typeof RevealReason>;

const told: ReadonlySet<Role> = new Set(['lead', 'security', 'admin']);

/** Who hears when a colleague is shown more than their budget. */
export function hearsOfReveals(role: Role): boolean {
  return told.has(role);
}
