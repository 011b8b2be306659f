import { EventEmitter } from 'node:events';
import { z } from 'zod';
import { Id } from '../../shared/domain/ids.ts';

const Notice = z.object({ head: z.object({ workspaceId: Id, seq: z.int() }) });

/** How long notices to the other nodes are gathered, so that a burst of commits says it once. */
const gatherMs = 5;

export type Heads = {
  /** To be called after the commit. This process hears of it at once, other nodes within milliseconds. */
  committed(workspaceId: string, seq: number): void;
  /** `null` when notices may have been missed: look everywhere. Answers with how to stop. */
  onCommitted(hear: (head: { workspaceId: string; seq: number } | null) => void): () => void;
};

/** Spreads "workspace w has reached seq n", the only thing that hub nodes tell each other about data. */
export function spreadHeads(wire: {
  notify: (payload: string) => Promise<void>;
  listen: (hear: (payload: string) => void) => () => void;
  /** Whether other processes may write to the same database. */
  shared: boolean;
}): Heads & { stop(): void } {
  const local = new EventEmitter().setMaxListeners(0);
  const newest = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let stopListening: (() => void) | undefined;

  function tellOthers(): void {
    timer = undefined;
    for (const [workspaceId, seq] of newest) {
      // A notice that gets lost is made up for by the next one, and by every node looking now and then.
      wire.notify(JSON.stringify({ head: { workspaceId, seq } })).catch(() => undefined);
    }
    newest.clear();
  }

  return {
    committed(workspaceId, seq) {
      local.emit('head', { workspaceId, seq });
      if (!wire.shared) return;
      newest.set(workspaceId, Math.max(seq, newest.get(workspaceId) ?? 0));
      timer ??= setTimeout(tellOthers, gatherMs);
    },
    onCommitted(hear) {
      if (wire.shared) {
        stopListening ??= wire.listen((payload) => {
          if (payload === '') local.emit('head', null);
          const notice = Notice.safeParse(parseJson(payload));
          if (notice.success) local.emit('head', notice.data.head);
        });
      }
      local.on('head', hear);
      return () => local.off('head', hear);
    },
    stop() {
      clearTimeout(timer);
      stopListening?.();
      local.removeAllListeners();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
