import { readKeyOf, readSignalGround } from '../services/signals/ground.ts';
import { traceDevice } from '../services/signals/shared-by-several.ts';
import { withChanges } from '../store/changes.ts';
import { readMergedInto } from '../store/queries/customer-merges.ts';
import { readCustomer } from '../store/queries/customers.ts';
import { forgetOlderDevices, hasTraceSince } from '../store/queries/signal-patterns.ts';
import type { ChatContext } from './chat-context.ts';
import type { ChatClaims } from './chat-tokens.ts';

/** That a customer is on a browser is noted once in so long, however often they open the page. */
const notedForMs = 6 * 3_600_000;
/** Of one customer so many browsers are known, the latest: whoever makes names up by the thousand fills nothing. */
export const devicesPerCustomer = 20;

/** What a browser is known again by at this desk: the name itself is never kept. Null: it gave none. */
export async function keyOfDevice(
  { store, workspaceId }: Pick<ChatContext, 'store' | 'workspaceId'>,
  device: string | undefined,
): Promise<string | null> {
  return device === undefined ? null : (await readKeyOf(store.db, workspaceId))('browser', device);
}

/**
 * Notes which browser a customer is on of whom the exchange has said who they are: several of them on one are a signal. Typed
 * names say nothing of who is there, and leave nothing; nor does a page that is only opened.
 */
export async function noteChatDevice(
  { store, clock }: Pick<ChatContext, 'store' | 'clock'>,
  { workspaceId, customerId: writerId, externalId, device: key }: ChatClaims,
): Promise<void> {
  if (key === null) return;
  const writer = await readCustomer(store.db, writerId);
  if (!writer || (externalId === null && !writer.identified)) return;
  const now = clock();
  const customerId = (await readMergedInto(store.db, writerId)) ?? writerId;
  const trace = { workspaceId, kind: 'device' as const, key, customerId };
  if (await hasTraceSince(store.db, trace, now - notedForMs)) return;
  await withChanges(store, workspaceId, now, async (tx, changes) => {
    const ground = await readSignalGround(tx, workspaceId, changes, now);
    await traceDevice(ground, { customerId, key, facts: {}, at: now });
    await forgetOlderDevices(tx, workspaceId, customerId, devicesPerCustomer);
  });
}
