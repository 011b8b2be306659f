import { z } from 'zod';
import { FieldKey, FieldValue } from '../../domain/customer-field.ts';
import { MergeTake } from '../../domain/customer-merge.ts';
import { Id, Locale } from '../../domain/ids.ts';
import { limits } from '../../domain/limits.ts';
import { Tag } from '../../domain/tag.ts';
import { CustomerCard, CustomerConversation } from '../customer-views.ts';
import { byId, call, none } from './call.ts';

/** Whom the desk talks with. */
export const customers = {
  customer: {
    card: call.input(byId).output(CustomerCard),
    /** The languages of what they wrote lately, as far as they can be told for certain; the latest first. */
    writes: call.input(byId).output(z.object({ locales: z.array(Locale) })),
    /** Everybody at the desk sees a customer's tags; durable when this answers. */
    tag: call
      .input(
        z.object({
          id: Id,
          add: z.array(Tag).max(limits.tagsPerCustomer),
          remove: z.array(Tag).max(limits.tagsPerCustomer),
        }),
      )
      .output(none),
    /**
     * What the desk knows about them, instead of what the writer had `seen`; durable when this answers. Where somebody
     * was faster it stops in the outbox. Errors: secret.
     */
    note: call
      .input(
        z.object({
          id: Id,
          note: z.string().max(limits.customerNoteCharacters),
          seen: z.string().max(limits.customerNoteCharacters),
        }),
      )
      .output(none),
    /** In what they are answered from now on; durable when this answers. */
    setLanguage: call.input(z.object({ id: Id, locale: Locale })).output(none),
    /**
     * The value of one of the exchange's own fields, instead of what the writer had `seen`; durable when this answers.
     * Errors: secret; bad-input, when it is none of that field's or may not be changed by this agent.
     */
    setField: call
      .input(z.object({ id: Id, field: FieldKey, value: FieldValue.nullable(), seen: FieldValue.nullable() }))
      .output(none),
    /**
     * `otherId` turned out to be `id`, who has everything from now on, and of them what `take` names. What is shown is
     * what the hub has done. Errors: bad-input.
     */
    merge: call
      .input(z.object({ id: Id, otherId: Id, take: MergeTake }))
      .output(z.object({ keys: z.array(Id) })),
    unmerge: call.input(z.object({ id: Id, otherId: Id })).output(z.object({ keys: z.array(Id) })),
    /** They are two, and nobody is asked again; or they may be one after all. */
    setApart: call
      .input(z.object({ id: Id, otherId: Id, apart: z.boolean() }))
      .output(z.object({ keys: z.array(Id) })),
    /** Those that owe work, or the others, the one written in last first; `next` goes on `after` a page. */
    conversations: call
      .input(
        z.object({
          id: Id,
          which: z.enum(['open', 'past']),
          limit: z.int().min(1).max(100).default(20),
          after: z.tuple([z.int(), z.int()]).optional(),
        }),
      )
      .output(
        z.object({
          rows: z.array(CustomerConversation),
          next: z.tuple([z.int(), z.int()]).nullable(),
        }),
      ),
  },
};
