import { type QueryClient, type QueryFunction, type QueryKey, QueryObserver } from '@tanstack/react-query';
import type { ConversationRow, Sort, ViewId } from '../../../shared/contract/inbox-views.ts';

export type ListQuery = { readonly view: ViewId; readonly sort: Sort; readonly filter: string };
export type ListPage = { readonly total: number; readonly rows: readonly ConversationRow[] };

/** How one page is asked for; query options without the parts that the window decides. */
export type PageSource = (input: ListQuery & { offset: number; limit: number }) => {
  queryKey: QueryKey;
  queryFn: QueryFunction<ListPage>;
};

export type ListState = { readonly total: number | null; readonly error: unknown; readonly settled: boolean };

const pageSize = 50;
const unknownYet: ListState = { total: null, error: null, settled: false };

/** Keeps the old object for every row that is unchanged, wherever it moved: only changed rows draw again. */
export function keepUnchangedRows(old: ListPage | undefined, fresh: ListPage): ListPage {
  if (!old) return fresh;
  const known = new Map(old.rows.map((row) => [row.id, row]));
  const rows = fresh.rows.map((row) => {
    const before = known.get(row.id);
    return before && JSON.stringify(before) === JSON.stringify(row) ? before : row;
  });
  const same = rows.length === old.rows.length && rows.every((row, index) => row === old.rows[index]);
  return same && old.total === fresh.total ? old : { total: fresh.total, rows };
}

/**
 * A window on one list of any length. It holds the pages in sight and their neighbours, keeps them current as
 * queries are invalidated, and lets go of pages that scrolled away (the query cache keeps those for a while).
 * Rows are read by index, so that each row can subscribe to its own.
 */
export function createListWindow(client: QueryClient, source: PageSource, query: ListQuery) {
  type Page = { rows: readonly ConversationRow[]; stop: () => void; look: () => void };
  const pages = new Map<number, Page>();
  const listeners = new Set<() => void>();
  let state = unknownYet;
  let held = false;

  const notify = () => {
    for (const listener of listeners) listener();
  };

  const optionsOf = (page: number) => ({
    ...source({ ...query, offset: page * pageSize, limit: pageSize }),
    structuralSharing: (old: unknown, fresh: unknown) =>
      keepUnchangedRows(old as ListPage | undefined, fresh as ListPage),
    gcTime: 60_000,
  });

  const open = (page: number) => {
    if (pages.has(page)) return;
    const observer = new QueryObserver<ListPage>(client, optionsOf(page));
    const entry: Page = { rows: [], stop: () => {}, look: () => take(observer.getCurrentResult()) };
    const take = ({
      data,
      error,
      isError,
    }: {
      data: ListPage | undefined;
      error: unknown;
      isError: boolean;
    }) => {
      // A page that is blank yet moves nothing under a pointer.
      if (held && entry.rows.length > 0) return;
      if (data) {
        if (data.rows === entry.rows && data.total === state.total && state.error === null) return;
        entry.rows = data.rows;
        state = { total: data.total, error: null, settled: true };
      } else if (isError) state = { ...state, error, settled: true };
      else return;
      notify();
    };
    pages.set(page, entry);
    entry.look();
    entry.stop = observer.subscribe(take);
  };

  const show = (startIndex: number, stopIndex: number) => {
    const last = state.total === null ? 0 : Math.max(0, Math.ceil(state.total / pageSize) - 1);
    const first = Math.floor(Math.max(0, startIndex - pageSize / 2) / pageSize);
    const until = Math.min(last, Math.floor((stopIndex + pageSize / 2) / pageSize));
    for (let page = first; page <= until; page += 1) open(page);
    for (const [page, entry] of pages) {
      if (page >= first - 1 && page <= until + 1) continue;
      entry.stop();
      pages.delete(page);
    }
  };

  const row = (index: number): ConversationRow | undefined =>
    pages.get(Math.floor(index / pageSize))?.rows[index % pageSize];

  open(0);
  return {
    query,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    state: () => state,
    row,
    /** The row at a place, asked for where its page is not held. */
    async rowAt(index: number): Promise<ConversationRow | undefined> {
      const held = row(index);
      if (held) return held;
      const { rows } = await client.fetchQuery<ListPage>(optionsOf(Math.floor(index / pageSize)));
      return rows[index % pageSize];
    },
    /** Where a conversation is among the pages held, or -1. */
    indexOf(id: string): number {
      for (const [page, { rows }] of pages) {
        const place = rows.findIndex((row) => row.id === id);
        if (place >= 0) return page * pageSize + place;
      }
      return -1;
    },
    /** From now on every row keeps its place and its looks, until they are let go; what comes meanwhile waits. */
    hold() {
      held = true;
    },
    /** Takes what came since the rows were held. */
    letGo() {
      if (!held) return;
      held = false;
      for (const { look } of pages.values()) look();
    },
    /** Says which rows are in sight, so that their pages and the next ones are there. */
    show,
    retry() {
      for (const page of [...pages.keys()]) {
        pages.get(page)?.stop();
        pages.delete(page);
        open(page);
      }
      void client.refetchQueries({ predicate: ({ state: { status } }) => status === 'error' });
    },
    dispose() {
      for (const { stop } of pages.values()) stop();
      pages.clear();
      listeners.clear();
    },
  };
}
export type ListWindow = ReturnType<typeof createListWindow>;
