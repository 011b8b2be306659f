import { failureOf } from '../db/failures.ts';
import { dropBatch, takeBatch } from '../db/queries/learned.ts';
import type { Workspace } from './workspace.ts';

export type LearningReporter = {
  /** Something was counted: the hub hears of it after a while. */
  changed(): void;
  /** The hub can be reached: what waits goes now. */
  send(): void;
  stop(): Promise<void>;
};

/** Long enough that what is counted meanwhile comes together in one line. */
const restMs = 10_000;

/**
 * Tells the hub what was counted here, batch by batch, for as long as it can be reached. A batch stays until the hub has
 * said that it has it; told again, it counts once.
 */
export function createLearningReporter({
  db,
  link,
  log,
  hubNow,
}: Pick<Workspace, 'db' | 'link' | 'log' | 'hubNow'>): LearningReporter {
  const stopping = new AbortController();
  const { signal } = stopping;
  let work: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;

  async function tell(): Promise<void> {
    while (!signal.aborted && link.connection.isOnline()) {
      const report = takeBatch(db, hubNow());
      if (!report) return;
      const outcome = await link.call((hub, call) => hub.learning.report(report, call), signal);
      if (signal.aborted) return;
      if (outcome.ok) dropBatch(db, report.id);
      else if (outcome.error.kind === 'bad-input') {
        // The hub will never take it, and what is behind it must not wait for ever.
        log.warn({ reason: outcome.error.message }, 'the hub does not take what was counted');
        dropBatch(db, report.id);
      } else return;
    }
  }

  function send(): void {
    if (running || signal.aborted) return;
    running = true;
    work = tell()
      .catch((error: unknown) => {
        log.error({ failure: failureOf(error), error: String(error) }, 'what was counted could not be told');
      })
      .finally(() => {
        running = false;
      });
  }

  return {
    changed() {
      if (signal.aborted) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        send();
      }, restMs);
    },
    send,
    async stop() {
      clearTimeout(timer);
      stopping.abort();
      await work;
    },
  };
}
