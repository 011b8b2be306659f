import { z } from 'zod';
import { Satisfaction } from '../domain/conversation.ts';
import { CustomerField, FieldValue } from '../domain/customer-field.ts';
import { Id, Instant } from '../domain/ids.ts';
import { Customer } from '../domain/people.ts';
import { Channel, Status } from '../domain/vocabulary.ts';

/** One conversation of a customer, as their card lists it. */
export const CustomerConversation = z.object({
  id: Id,
  number: z.int(),
  subject: z.string(),
  channel: Channel,
  status: Status,
  lastMessageAt: Instant,
  satisfaction: Satisfaction.nullable(),
});
export type CustomerConversation = z.infer<typeof CustomerConversation>;

/** Why two customers may be one. `label`: of the exchange's own field. A name and a country alone are a weak hint. */
export const TwinReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['email', 'phone', 'name']) }),
  z.object({ kind: z.literal('field'), field: CustomerField }),
]);
export type TwinReason = z.infer<typeof TwinReason>;

/** Another customer who may be the same person. */
export const Twin = z.object({
  customer: Customer,
  reasons: z.array(TwinReason).min(1),
  /** How many of their conversations are on this workstation. */
  conversations: z.int().min(1),
});
export type Twin = z.infer<typeof Twin>;

export const CustomerCard = z.object({
  customer: Customer,
  accountManager: z.string().nullable(),
  /** What the exchange wants to know besides, with what is known. */
  /** Others who may be the same person, the likeliest first; this workstation found them, a person decides. */
  twins: z.array(Twin),
  fields: z.array(
    z.object({
      field: CustomerField,
      value: FieldValue.nullable(),
      /** The value is a mask. */
      masked: z.boolean(),
      mayEdit: z.boolean(),
    }),
  ),
  /** How many of their conversations are on this workstation. */
  open: z.int().min(0),
  past: z.int().min(0),
});
export type CustomerCard = z.infer<typeof CustomerCard>;
