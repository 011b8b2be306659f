import { limits } from '../../shared/domain/limits.ts';
import type { OutboxRow } from '../db/queries/outbox.ts';
import type { Clock } from '../net/clock.ts';
import { type Outcome, succeeded } from '../net/outcome.ts';
import { readMessages } from '../sync/read-items.ts';
import type { Workspace } from '../sync/workspace.ts';

/** A day before the hub forgets, because two clocks are involved. */
const horizonMs = (limits.idempotencyDays - 1) * 24 * 3_600_000;
const messagesPerPage = 200;
/** Pages of one thread that are looked through; more would be 10,000 messages. */
const mostPages = 50;

/**
 * True when an item may have been executed so long ago that the hub has forgotten its key. The key itself says when
 * it was made (UUIDv7), as does the row; the older of the two counts.
 */
export function isBeyondHorizon(
  row: Pick<OutboxRow, 'key' | 'createdAt' | 'attempts'>,
  clock: Clock,
): boolean {
  if (row.attempts === 0) return false;
  const made = Number.parseInt(row.key.replaceAll('-', '').slice(0, 12), 16);
  const oldest = Math.min(row.createdAt, row.key[14] === '7' ? made : row.createdAt);
  return clock.now() - oldest > horizonMs;
}

/** done: it was executed. not-done: it surely was not. unknown: nobody can tell. */
export type Reconciled = 'done' | 'not-done' | 'unknown';

/** Finds out at the hub whether an old item was executed, instead of sending it blindly once more. */
export async function reconcile(
  workspace: Workspace,
  { mutation, lane }: Pick<OutboxRow, 'mutation' | 'lane'>,
  signal: AbortSignal,
): Promise<Outcome<Reconciled>> {
  if (mutation.kind !== 'reply' && mutation.kind !== 'note') return succeeded('unknown');
  return findMessage(workspace, lane, mutation.messageId, signal);
}

async function findMessage(
  { link }: Workspace,
  conversationId: string,
  messageId: string,
  signal: AbortSignal,
): Promise<Outcome<Reconciled>> {
  let before: number | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const outcome = await link.call(
      (hub, options) =>
        hub.thread(
          { conversationId, limit: messagesPerPage, ...(before === undefined ? {} : { before }) },
          options,
        ),
      signal,
    );
    if (!outcome.ok) {
      // A conversation that is gone has no such message: the hub will say so when it is sent.
      return outcome.error.kind === 'not-found' ? succeeded('not-done') : outcome;
    }
    const { good } = readMessages(outcome.value.messages);
    if (good.some((message) => message.id === messageId)) return succeeded('done');
    const oldest = Math.min(...good.map((message) => message.ordinal));
    if (outcome.value.complete || !Number.isFinite(oldest) || oldest <= 1) return succeeded('not-done');
    before = oldest;
  }
  return succeeded('unknown');
}
