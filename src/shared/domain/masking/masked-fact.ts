import { z } from 'zod';

/** What may be masked of a customer: what every customer has, and the exchange's own fields as `field:` and their key. */
export const MaskedFact = z.union([
  z.enum(['email', 'phone']),
  z
    .templateLiteral(['field:', z.string()])
    .refine((fact) => /^field:[a-z][a-z0-9-]{0,39}$/.test(fact), { error: 'not a field' }),
]);
export type MaskedFact = z.infer<typeof MaskedFact>;

/**
 * What is told of a value besides its mask: nothing but whether another customer's is the same. Made with a key that the
 * hub alone has, so that nobody finds the value by trying.
 */
export const Marks = z.object({
  /** Absent: masked by the workstation itself, which has no key. */
  same: z.string().max(32).exactOptional(),
  /** Of a telephone number that is written with its country; `same` is of its last digits alone. */
  whole: z.string().max(32).exactOptional(),
});
export type Marks = z.infer<typeof Marks>;

export function fieldOf(fact: MaskedFact): string | null {
  return fact.startsWith('field:') ? fact.slice('field:'.length) : null;
}
