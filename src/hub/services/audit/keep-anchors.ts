import type { HubContext } from '../../context.ts';
import { listAuditHeads, readAuditChain } from '../../store/queries/audit.ts';
import type { Anchors } from './anchors.ts';

const anchorEveryMs = 5 * 60_000;

export type AnchorKeeping = {
  /** Writes down how far each chain has come, where it has gone on. Answers how many anchors that were. */
  anchor(): Promise<number>;
  /** Once more, then no more. */
  stop(): Promise<void>;
};

/**
 * Writes down outside of the database, at the start, every five minutes and at the end, how far the audit has come. A
 * chain that does not hold what was written down the last time is told of in the log, and anchored no further: what
 * comes after would only bear witness to what was made of it.
 */
export function keepAnchors(
  { store, clock, log }: Pick<HubContext, 'store' | 'clock' | 'log'>,
  anchors: Anchors,
): AnchorKeeping {
  let running: Promise<number> = Promise.resolve(0);
  const told = new Set<string>();

  async function anchor(): Promise<number> {
    const last = new Map((await anchors.read()).map((one) => [one.workspaceId, one]));
    const made = [];
    for (const head of await listAuditHeads(store.db)) {
      const before = last.get(head.workspaceId);
      if (head.seq === 0 || (before?.seq === head.seq && before.hash === head.hash)) continue;
      if (before) {
        const at = { after: before.seq - 1, upTo: before.seq, most: 1 };
        const [row] = await readAuditChain(store.db, head.workspaceId, at);
        if (row?.hash !== before.hash) {
          if (!told.has(head.workspaceId))
            log.error(
              { workspaceId: head.workspaceId, seq: before.seq },
              'the audit is not what was anchored',
            );
          told.add(head.workspaceId);
          continue;
        }
      }
      made.push({ ...head, at: clock() });
    }
    await anchors.add(made);
    return made.length;
  }

  /** One at a time: each line is sealed over the one before it. */
  function next(): Promise<number> {
    running = running.then(anchor).catch((error: unknown) => {
      log.error({ err: error }, 'the audit could not be anchored');
      return 0;
    });
    return running;
  }

  const timer = setInterval(() => void next(), anchorEveryMs);
  timer.unref();
  void next();
  return {
    anchor: next,
    async stop() {
      clearInterval(timer);
      await next();
    },
  };
}
