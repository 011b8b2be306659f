import type { ExchangeClient } from '../../exchange/client.ts';
import type { HubParts } from '../../hub-parts.ts';
import { type FreezePlace, findNextCall, listDueCalls, listDueWatches } from '../../store/queries/freezes.ts';
import { callExchange } from './call.ts';
import { watchFreeze } from './watch.ts';

export type FreezeCallers = {
  /** Something is to be called for: at once. */
  wake(): void;
  /** Before that it calls for nothing. */
  start(): void;
  stop(): Promise<void>;
};

/** However long nothing is due here: another node may have ended in the middle of a call. */
const lookEveryMs = 5_000;
const atOnce = 20;

/** Calls the exchange for what was decided: at once, again where it did not answer, and on where a node ended. */
export function openFreezeCallers(
  parts: Pick<HubParts, 'store' | 'clock' | 'log'>,
  exchange: ExchangeClient | null,
  leaseMs: number,
): FreezeCallers {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = true;
  if (!exchange) return { wake: () => {}, start: () => {}, stop: async () => {} };
  const calling = { ...parts, exchange, leaseMs };

  async function run(): Promise<void> {
    do {
      again = false;
      const { db } = parts.store;
      const now = parts.clock();
      for (const place of await listDueCalls(db, now, atOnce)) start(callExchange, place);
      for (const place of await listDueWatches(db, now, atOnce)) start(watchFreeze, place);
    } while (again && !stopped);
    const next = await findNextCall(parts.store.db);
    const wait = next === null ? lookEveryMs : Math.min(Math.max(next - parts.clock(), 50), lookEveryMs);
    if (!stopped) timer = setTimeout(wake, wait).unref();
  }

  const begun = new Map<string, Promise<void>>();
  /** Each by itself: one that waits for an answer does not keep the others. */
  function start(ask: typeof callExchange | typeof watchFreeze, place: FreezePlace): void {
    if (stopped || begun.has(place.id)) return;
    const call = ask(calling, place)
      .catch((error: unknown) => {
        if (!stopped) parts.log.error({ err: error, freeze: place.id }, 'a freeze could not be called for');
      })
      .finally(() => {
        begun.delete(place.id);
        wake();
      });
    begun.set(place.id, call);
  }

  function wake(): void {
    if (stopped) return;
    clearTimeout(timer);
    again = true;
    running ??= run()
      .catch((error: unknown) => {
        if (!stopped) parts.log.error({ err: error }, 'what is to be called for could not be read');
        if (!stopped) timer = setTimeout(wake, lookEveryMs).unref();
      })
      .finally(() => {
        running = null;
      });
  }

  return {
    wake,
    start() {
      stopped = false;
      wake();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      await Promise.all(begun.values());
    },
  };
}
