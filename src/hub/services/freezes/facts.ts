import type { FreezeFacts } from '../../../shared/wire/freezes.ts';
import { HubFailure } from '../../failure.ts';
import { readConversation } from '../../store/queries/conversations.ts';
import { readAccountName, readCustomer } from '../../store/queries/customers.ts';
import { readFreezes } from '../../store/queries/freezes.ts';
import { readMessages } from '../../store/queries/messages.ts';
import { loadViewer } from '../../sync/scope.ts';
import { type FreezeCaller, type FreezeContext, seesFreeze } from './ground.ts';

/** What whoever decides looks at, the account as the exchange has it now. Throws `not-found`. */
export async function readFreezeFacts(
  { store, freezing }: FreezeContext,
  { agentId, workspaceId }: FreezeCaller,
  id: string,
): Promise<FreezeFacts> {
  const [freeze] = await readFreezes(store.db, [id]);
  const viewer = await loadViewer(store.db, agentId);
  const conversation = freeze && (await readConversation(store.db, workspaceId, freeze.conversationId));
  const customer = freeze && (await readCustomer(store.db, freeze.customerId));
  if (!freeze || !viewer || !conversation || !customer || !seesFreeze(viewer, freeze, conversation))
    throw new HubFailure('not-found', 'There is no such freeze.');
  const { tier, verification, identified, twoFactor, identity } = customer;
  const account = await freezing.exchange?.account(freeze.account);
  const messages = await readMessages(store.db, freeze.evidence);
  return {
    freeze,
    account: account?.ok ? { frozen: [...account.value.frozen], at: account.value.at } : null,
    customer: { tier, verification, identified, twoFactor },
    accountKnown: (await readAccountName(store.db, customer.id)) === freeze.account,
    identity,
    evidence: messages
      .sort((a, b) => a.ordinal - b.ordinal)
      .map(({ id: messageId, author, createdAt, bodyText }) => ({
        id: messageId,
        author: author.kind,
        at: createdAt,
        text: bodyText,
      })),
  };
}
