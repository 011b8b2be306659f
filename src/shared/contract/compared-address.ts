import { z } from 'zod';
import { CustomerField } from '../domain/customer-field.ts';

/** Under which fields of a customer addresses are kept, and how one compares with them. None: none is kept. */
export const ComparedAddress = z.object({
  fields: z.array(
    CustomerField.pick({ key: true, label: true, labels: true }).extend({
      /** unknown: it is masked, may be the same, and the hub cannot be asked now. */
      how: z.enum(['same', 'looks-like', 'other', 'unknown']),
    }),
  ),
});
export type ComparedAddress = z.infer<typeof ComparedAddress>;
