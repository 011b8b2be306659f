import type { CustomerMutation } from '../wire/mutations.ts';
import type { FieldValue } from './customer-field.ts';
import { changedTags } from './optimistic.ts';
import type { Customer } from './people.ts';

/** What the agent sees of a customer: the hub's row with own pending changes on top. */
export function shownCustomer(hub: Customer, pending: readonly CustomerMutation[]): Customer {
  let { tags, note, locale, fields = {} } = hub;
  for (const mutation of pending) {
    if (mutation.kind === 'customer-tags') tags = changedTags(tags, mutation.add, mutation.remove);
    else if (mutation.kind === 'customer-note') note = mutation.note;
    else if (mutation.kind === 'customer-language') locale = mutation.locale;
    else if (mutation.kind === 'customer-field') fields = withField(fields, mutation.field, mutation.value);
  }
  return { ...hub, tags, note, locale, fields };
}

/** The values with one more, or one less. */
export function withField(
  fields: Customer['fields'],
  key: string,
  value: FieldValue | null,
): Customer['fields'] {
  const { [key]: _, ...others } = fields;
  return value === null ? others : { ...others, [key]: value };
}
