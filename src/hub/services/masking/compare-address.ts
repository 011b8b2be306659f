import { matchField } from '../../../shared/domain/chain/customer-addresses.ts';
import type { AddressCompared, CompareAddress } from '../../../shared/wire/masking.ts';
import type { Caller } from '../../auth/authenticate.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import { readPresentCustomers } from '../../store/queries/customers.ts';
import { loadViewer } from '../../sync/scope.ts';
import { seesCustomer } from './sees-customer.ts';

/**
 * How an address compares with those kept of a customer, masked ones too: of them nothing is told but this. Throws
 * `not-found` for a customer whom the caller does not see.
 */
export async function compareCustomerAddress(
  { store }: Pick<HubContext, 'store'>,
  { agentId, workspaceId }: Pick<Caller, 'agentId' | 'workspaceId'>,
  { customerId, address }: CompareAddress,
): Promise<AddressCompared> {
  return store.transaction(async (tx) => {
    const viewer = await loadViewer(tx, agentId);
    const [customer] = await readPresentCustomers(tx, [customerId]);
    if (viewer?.workspace.id !== workspaceId || !customer || !(await seesCustomer(tx, viewer, customerId)))
      throw new HubFailure('not-found', 'There is no such customer.');
    const fields = [...viewer.scope.fields].flatMap((field) => {
      const how = matchField(address, customer.fields[field] ?? null);
      return how === null ? [] : [{ field, how }];
    });
    return { fields };
  });
}
