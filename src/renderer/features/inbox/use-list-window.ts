import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { q } from '../../engine/queries.ts';
import { createListWindow, type ListQuery, type ListWindow } from './list-window.ts';

/** How long the list before stays on screen while the next one is fetched, in milliseconds. */
const patienceMs = 150;

/** The window on a list; a new one takes over as soon as its first rows are here, so nothing flashes. */
export function useListWindow({ view, sort, filter }: ListQuery): ListWindow | null {
  const client = useQueryClient();
  const query = useMemo(() => ({ view, sort, filter }), [view, sort, filter]);
  const [shown, setShown] = useState<ListWindow | null>(null);

  useEffect(() => {
    const next = createListWindow(client, (input) => q.inbox.list.queryOptions({ input }), query);
    const show = () => setShown(next);
    const late = setTimeout(show, patienceMs);
    const stop = next.subscribe(() => {
      if (!next.state().settled) return;
      clearTimeout(late);
      stop();
      show();
    });
    if (next.state().settled) show();
    return () => {
      clearTimeout(late);
      stop();
      // The list stays readable until its successor is on screen.
      setTimeout(next.dispose, patienceMs * 2);
    };
  }, [client, query]);

  return shown;
}
