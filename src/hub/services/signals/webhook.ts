import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HubParts } from '../../hub-parts.ts';
import { parseBody } from '../../kyc/signed-body.ts';
import { withChanges } from '../../store/changes.ts';
import { readMergedInto } from '../../store/queries/customer-merges.ts';
import { findCustomerByExternalId } from '../../store/queries/customers.ts';
import { takeSignalEvent } from '../../store/queries/signals.ts';
import { ExchangeEvent, factsOf, kindOf, patternOf } from './exchange-event.ts';
import { readSignalGround } from './ground.ts';
import { raiseSignal } from './raise.ts';
import { traceAddress, traceDevice } from './shared-by-several.ts';

/** Shared with the exchange; from the hub's settings. */
export type SignalHookOptions = { readonly secret: string };

/** Between the exchange's clock and this one, either way. */
const windowMs = 5 * 60_000;
/** What happened longer ago than this is not told as if it were news. */
const oldestMs = 30 * 24 * 3_600_000;

/** taken: a signal was raised, or one that is open says it again, or nobody is to be troubled. known: it was taken before. */
export type SignalHookOutcome = 'taken' | 'known' | 'unsigned' | 'stale' | 'unreadable';

/** What the exchange signs: `<timestamp>.<raw body>`, HMAC-SHA256, lower-case hex. */
export function signatureOf(secret: string, timestamp: string, body: Uint8Array): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
}

/**
 * Takes one event of the exchange, once whatever it sends twice and in whichever order. The account of nobody here is kept
 * until its customer appears.
 */
export async function takeSignalHook(
  { store, clock }: Pick<HubParts, 'store' | 'clock'>,
  workspaceId: string,
  { secret }: SignalHookOptions,
  sent: { readonly headers: Headers; readonly body: Uint8Array },
): Promise<SignalHookOutcome> {
  const timestamp = sent.headers.get('x-exchange-timestamp') ?? '';
  if (!isSame(signatureOf(secret, timestamp, sent.body), sent.headers.get('x-exchange-signature')))
    return 'unsigned';
  const now = clock();
  const sentAt = /^\d{13}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  if (!(Math.abs(sentAt - now) <= windowMs)) return 'stale';
  const parsed = ExchangeEvent.safeParse(parseBody(sent.body));
  if (!parsed.success) return 'unreadable';
  const event = parsed.data;
  if (event.at < now - oldestMs) return 'stale';
  const { result } = await withChanges(
    store,
    workspaceId,
    now,
    async (tx, changes): Promise<SignalHookOutcome> => {
      if (!(await takeSignalEvent(tx, { workspaceId, eventId: event.id, at: now }))) return 'known';
      const ground = await readSignalGround(tx, workspaceId, changes, now);
      const found = await findCustomerByExternalId(tx, workspaceId, event.account);
      const customerId = found && ((await readMergedInto(tx, found.id)) ?? found.id);
      const facts = factsOf(event);
      const pattern = patternOf(ground, event, facts);
      // Its clock may run ahead of this one: nothing has happened that is still to come.
      const at = Math.min(event.at, now);
      const { account, restricted } = event;
      await raiseSignal(ground, {
        kind: kindOf(event),
        pattern,
        customerId,
        account,
        facts,
        restricted,
        at,
        raw: event,
      });
      if (customerId && kindOf(event) === 'new-device')
        await traceDevice(ground, { customerId, key: pattern, facts, at });
      if (customerId && kindOf(event) === 'withdrawal-address-added')
        await traceAddress(ground, { customerId, key: pattern, facts, at });
      return 'taken';
    },
  );
  return result;
}

function isSame(wanted: string, given: string | null): boolean {
  const [a, b] = [Buffer.from(wanted), Buffer.from((given ?? '').trim().toLowerCase())];
  return a.length === b.length && timingSafeEqual(a, b);
}
