import { z } from 'zod';
import type { CustomerField } from '../customer-field.ts';
import { Role } from '../vocabulary.ts';
import type { MaskKind } from './mask-value.ts';
import type { MaskedFact } from './masked-fact.ts';

const FactPolicy = z.object({
  masked: z.boolean(),
  /** Who sees it as it is; administrators are nobody special here. */
  unmaskedFor: z.array(Role).max(20),
});

/** How a workspace masks what is known of its customers. Of its own fields each says so itself. */
export const MaskingPolicy = z.object({
  email: FactPolicy,
  phone: FactPolicy,
  /** How long a value is shown, in seconds. */
  shownSeconds: z.int().min(5).max(300),
  /** How many values somebody may be shown within `shiftHours` before others are told. */
  budget: z.int().min(0).max(1000),
  shiftHours: z.int().min(1).max(48),
  /** What becomes of one beyond that: shown, or not. The leads are told of either. */
  beyond: z.enum(['show', 'refuse']),
});
export type MaskingPolicy = z.infer<typeof MaskingPolicy>;

/** Where nobody has said anything else. */
export const defaultMasking: MaskingPolicy = {
  email: { masked: true, unmaskedFor: [] },
  phone: { masked: true, unmaskedFor: [] },
  shownSeconds: 30,
  budget: 20,
  shiftHours: 10,
  beyond: 'show',
};

export type Masks = ReadonlyMap<MaskedFact, MaskKind>;

/** What is masked for a role. */
export function masksFor(
  role: Role,
  policy: Pick<MaskingPolicy, 'email' | 'phone'>,
  fields: readonly Pick<CustomerField, 'key' | 'mask' | 'unmaskedFor'>[],
): Masks {
  const masks = new Map<MaskedFact, MaskKind>();
  for (const fact of ['email', 'phone'] as const)
    if (policy[fact].masked && !policy[fact].unmaskedFor.includes(role)) masks.set(fact, fact);
  for (const { key, mask, unmaskedFor } of fields)
    if (mask !== null && !unmaskedFor.includes(role)) masks.set(`field:${key}`, mask);
  return masks;
}
