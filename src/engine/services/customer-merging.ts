import type { CustomerMutation } from '../../shared/wire/mutations.ts';
import { transact } from '../db/handle.ts';
import { getCustomer } from '../db/queries/people.ts';
import { fail } from '../failure.ts';
import { enqueue } from '../outbox/enqueue.ts';
import type { HeldTime } from '../outbox/held-time.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Workspace } from '../sync/workspace.ts';

type Pair = Extract<CustomerMutation, { otherId: string }>;

/** What people decide about two customers who may be one. What is shown is what the hub has done of it. */
export function createCustomerMerging(
  workspace: Workspace,
  heldTime: HeldTime,
  onQueued: () => void,
): Pick<ActingServices['customer'], 'merge' | 'unmerge' | 'setApart'> {
  const { db } = workspace;

  function queue(mutation: Pair) {
    const { customerId, otherId } = mutation;
    if (customerId === otherId) fail('bad-input', 'that is one customer already');
    if (!getCustomer(db, customerId)) fail('not-found', 'no such customer on this workstation');
    const unit = [{ lane: customerId, mutation, origin: 'act' as const, dependsOn: null }];
    const keys = transact(db, () => enqueue(workspace, heldTime, unit, 0));
    // The other one's card asks no more either.
    workspace.announce([{ topic: 'customer', id: otherId }]);
    onQueued();
    return { keys };
  }

  return {
    merge: ({ id, otherId, take }) => queue({ kind: 'customer-merge', customerId: id, otherId, take }),
    unmerge: ({ id, otherId }) => queue({ kind: 'customer-unmerge', customerId: id, otherId }),
    setApart: ({ id, otherId, apart }) => queue({ kind: 'customer-apart', customerId: id, otherId, apart }),
  };
}
