import type { CustomerMutation } from '../wire/mutations.ts';
import { changedTags } from './optimistic.ts';
import type { Customer } from './people.ts';

/** What the agent sees of a customer: the hub's row with own pending changes on top. */
export function shownCustomer(hub: Customer, pending: readonly CustomerMutation[]): Customer {
  let { tags, note } = hub;
  for (const mutation of pending) {
    if (mutation.kind === 'customer-tags') tags = changedTags(tags, mutation.add, mutation.remove);
    else note = mutation.note;
  }
  return { ...hub, tags, note };
}
