import { readSignedWord, type SentWord } from '../../exchange/signed-word.ts';
import type { HubParts } from '../../hub-parts.ts';
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

/** What happened longer ago than this is not told as if it were news. */
const oldestMs = 30 * 24 * 3_600_000;

/** taken: a signal was raised, or one that is open says it again, or nobody is to be troubled. known: it was taken before. */
export type SignalHookOutcome = 'taken' | 'known' | 'unsigned' | 'stale' | 'unreadable';

/**
 * Takes one event of the exchange, once whatever it sends twice and in whichever order. The account of nobody here is kept
 * until its customer appears.
 */
export async function takeSignalHook(
  { store, clock }: Pick<HubParts, 'store' | 'clock'>,
  workspaceId: string,
  { secret }: SignalHookOptions,
  sent: SentWord,
): Promise<SignalHookOutcome> {
  const now = clock();
  const word = readSignedWord(secret, sent, now);
  if (!word.ok) return word.why;
  const parsed = ExchangeEvent.safeParse(word.value);
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
