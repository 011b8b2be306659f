import { setTimeout as wait } from 'node:timers/promises';
import { and, eq, gt } from 'drizzle-orm';
import type { HubParts } from '../hub-parts.ts';
import { readHead } from '../store/queries/workspaces.ts';
import { agents } from '../store/schema/people.ts';
import { type Hydrated, hydrate } from '../sync/hydrate.ts';
import { readPage } from '../sync/keep-together.ts';
import { loadViewer, type Viewer } from '../sync/scope.ts';

/** A page of the log that was committed meanwhile, its rows read once for everyone who listens. */
export type FeedPage = {
  readonly workspaceId: string;
  readonly from: number;
  readonly to: number;
  readonly rows: Hydrated;
  /** Ids of rows that are taken together or not at all. */
  readonly sets: readonly string[][];
  /** Agents whose scope changed, as of the same moment as the rows; null: not active any more. */
  readonly viewers: ReadonlyMap<string, Viewer | null>;
};

export type Feed = {
  /** Newest seq that was handed out. */
  head(): number;
  /** Runs between two pages, never beside one. */
  between<Result>(work: () => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
};

/** Commits of so long are gathered into one page. */
const tickMs = 12;
/** How often a node looks by itself, should a notice have been lost. */
const lookEveryMs = 5_000;
const entriesPerPage = 500;

/**
 * Follows one workspace's change log from now on. Rows and scopes of a page are read in one snapshot of the
 * database: an agent who has lost a group can't be sent what was written there afterwards.
 */
export async function followWorkspace(
  context: Pick<HubParts, 'store' | 'log'>,
  workspaceId: string,
  deliver: (page: FeedPage) => void,
): Promise<Feed> {
  const { store, log } = context;
  let { head } = await readHead(store.db, workspaceId);
  let known = head;
  let scopesAsOf = head;
  let queue: Promise<unknown> = Promise.resolve();
  let ticking = false;
  let running: Promise<void> = Promise.resolve();
  const stopping = new AbortController();

  function between<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  async function nextPage(): Promise<boolean> {
    const page = await store.transaction(async (tx) => {
      const newest = (await readHead(tx, workspaceId)).head;
      if (newest <= head) return null;
      const { entries, to, sets } = await readPage(tx, workspaceId, head, newest, entriesPerPage);
      const changed = await tx
        .select({ id: agents.id })
        .from(agents)
        .where(and(eq(agents.workspaceId, workspaceId), gt(agents.scopeSeq, scopesAsOf)));
      const viewers = new Map<string, Viewer | null>();
      for (const { id } of changed) viewers.set(id, await loadViewer(tx, id));
      const rows = await hydrate(tx, workspaceId, entries);
      return { from: head, to, sets, newest, rows, viewers };
    }, 'repeatable read');
    if (!page) return false;
    head = page.to;
    scopesAsOf = page.newest;
    known = Math.max(known, page.newest);
    deliver({ workspaceId, ...page });
    return head < page.newest;
  }

  async function tick(): Promise<void> {
    await wait(tickMs);
    if (stopping.signal.aborted) return;
    try {
      while (!stopping.signal.aborted && (await between(nextPage)));
    } catch (error) {
      if (!stopping.signal.aborted) log.error({ err: error, workspaceId }, 'a page of changes failed');
      await wait(1000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    ticking = false;
    if (known > head) schedule();
  }

  function schedule(): void {
    if (ticking || stopping.signal.aborted) return;
    ticking = true;
    running = tick();
  }

  const stopHearing = store.heads.onCommitted((notice) => {
    if (notice !== null && notice.workspaceId !== workspaceId) return;
    if (notice === null) return schedule();
    known = Math.max(known, notice.seq);
    if (known > head) schedule();
  });
  const look = setInterval(schedule, lookEveryMs);

  return {
    head: () => head,
    between,
    async stop() {
      stopping.abort();
      stopHearing();
      clearInterval(look);
      await running;
      await queue;
    },
  };
}
