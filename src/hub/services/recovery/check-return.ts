import { recogniseAddress } from '../../../shared/domain/chain/addresses.ts';
import { judgeListing, type ReturnChecked } from '../../../shared/domain/recovery/return-check.ts';
import type { CheckReturn } from '../../../shared/wire/return-check.ts';
import type { Caller } from '../../auth/authenticate.ts';
import type { HubContext } from '../../context.ts';
import { HubFailure } from '../../failure.ts';
import { appendAudit } from '../../store/queries/audit.ts';
import { readConversation } from '../../store/queries/conversations.ts';
import { readAccountName } from '../../store/queries/customers.ts';
import { putReturnCheck } from '../../store/queries/recovery.ts';
import { loadViewer, sees } from '../../sync/scope.ts';

type Context = Pick<HubContext, 'store' | 'clock' | 'freezing'>;

/**
 * Asks the exchange whether an address is on a customer's withdrawal list, and keeps what it says: a case that names it as
 * verified by the list is compared with that. Throws `not-found`, and `bad-input` for what is no address.
 */
export async function checkReturn(
  { store, clock, freezing: { exchange } }: Context,
  { agentId, workspaceId }: Pick<Caller, 'agentId' | 'workspaceId'>,
  { conversationId, address: written }: CheckReturn,
): Promise<ReturnChecked> {
  const { db } = store;
  const viewer = await loadViewer(db, agentId);
  const conversation = await readConversation(db, workspaceId, conversationId);
  if (!viewer || !conversation || !sees(viewer.scope, conversation))
    throw new HubFailure('not-found', 'There is no such conversation.');
  const address = spelled(written);
  if (address === null) throw new HubFailure('bad-input', 'The address is none.');
  const nothing = (answer: ReturnChecked['answer']): ReturnChecked => ({ answer, listedAt: null });
  if (!exchange) return nothing('not-ready');
  const { customerId } = conversation;
  const account = await readAccountName(db, customerId);
  if (account === null) return nothing('no-account');
  const read = await exchange.withdrawalAddress(account, address);
  if (!read.ok) return nothing(read.problem.kind === 'no-account' ? 'no-account' : 'unknown');
  const { listedAt } = read.value;
  const at = clock();
  const answer = judgeListing(listedAt, read.value.at);
  await store.transaction(async (tx) => {
    await putReturnCheck(tx, { customerId, address, listedAt, at });
    await appendAudit(tx, workspaceId, at, {
      actor: { kind: 'agent', id: agentId },
      action: 'return-address-checked',
      subject: { kind: 'customer', id: customerId },
      details: { conversation: conversationId, answer },
    });
  });
  return { answer, listedAt };
}

/** An address in the one spelling in which two are compared; null: it is none, or a character of it is wrong. */
export function spelled(written: string): string | null {
  const known = recogniseAddress(written.trim());
  return known && known.checksum !== 'wrong' ? known.value : null;
}
