import { transact } from '../db/handle.ts';
import { applyThread } from '../db/ingest/bundles.ts';
import { getSyncState } from '../db/queries/sync-state.ts';
import { type Outcome, succeeded } from '../net/outcome.ts';
import type { InFlight } from './in-flight.ts';
import { putAside, readMessages } from './read-items.ts';
import type { Workspace } from './workspace.ts';

const messagesPerPage = 200;

/**
 * Fetches older messages of one conversation: those before ordinal `before`, or the newest when null. True when
 * the conversation is whole now.
 */
export async function fetchOlder(
  workspace: Workspace,
  inFlight: InFlight,
  conversationId: string,
  before: number | null,
  signal: AbortSignal,
): Promise<Outcome<boolean>> {
  const { db, link, clock } = workspace;
  const { round } = getSyncState(db);
  const watch = inFlight.watch();
  const outcome = await link.call(
    (hub, options) =>
      hub.thread({ conversationId, limit: messagesPerPage, ...(before === null ? {} : { before }) }, options),
    signal,
  );
  watch.stop();
  if (!outcome.ok) return outcome;
  const { good, bad } = readMessages(outcome.value.messages);
  const messages = good
    .filter((message) => !watch.touched.has(message.id))
    .sort((a, b) => a.ordinal - b.ordinal);
  // Out of sight meanwhile, or begun anew: these messages have no place here any more.
  if (watch.touched.has(conversationId) || getSyncState(db).round !== round) return succeeded(false);
  const complete = outcome.value.complete && bad.length === 0;
  const now = clock.now();
  const keys = transact(db, () => {
    putAside(db, 'thread', bad, now);
    return applyThread(db, conversationId, { messages, complete }, now);
  });
  workspace.announce(keys);
  return succeeded(complete);
}
