import type { KycProvider } from '../../../shared/domain/kyc/kyc.ts';
import type { HubParts } from '../../hub-parts.ts';
import type { KycClient } from '../../kyc/kyc-client.ts';
import { findNextKyc, listDueKyc } from '../../store/queries/kyc.ts';
import { readApplicant } from './read-applicant.ts';

export type KycReaders = {
  read(customerId: string): Promise<boolean>;
  wake(): void;
  /** Before that it reads nobody by itself. */
  start(): void;
  stop(): Promise<void>;
};

/** However long nothing is due here: another node may have ended in the middle of a reading. */
const lookEveryMs = 15_000;
const atOnce = 10;

/** Reads whoever is due, each once at a time however many ask. */
export function openKycReaders(
  parts: Pick<HubParts, 'store' | 'clock' | 'log'>,
  clients: ReadonlyMap<KycProvider, KycClient>,
  onfidoField: string,
): KycReaders {
  const begun = new Map<string, Promise<boolean>>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let stopped = true;
  const reading = { ...parts, clients, onfidoField };

  function read(customerId: string): Promise<boolean> {
    const under = begun.get(customerId);
    if (under) return under;
    const made = readApplicant(reading, customerId)
      .catch((error: unknown) => {
        if (!stopped)
          parts.log.error({ err: error, customer: customerId }, 'a check of identity was not read');
        return false;
      })
      .finally(() => begun.delete(customerId));
    begun.set(customerId, made);
    return made;
  }

  async function run(): Promise<void> {
    const due = await listDueKyc(parts.store.db, parts.clock(), atOnce);
    await Promise.all(stopped ? [] : due.map((id) => read(id)));
    const next = await findNextKyc(parts.store.db);
    const wait = next === null ? lookEveryMs : Math.min(Math.max(next - parts.clock(), 50), lookEveryMs);
    if (!stopped) timer = setTimeout(wake, wait).unref();
  }

  function wake(): void {
    if (stopped || clients.size === 0) return;
    clearTimeout(timer);
    running = (running ?? Promise.resolve()).then(run).catch((error: unknown) => {
      if (stopped) return;
      parts.log.error({ err: error }, 'who is to be read could not be found');
      timer = setTimeout(wake, lookEveryMs).unref();
    });
  }

  return {
    read,
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
