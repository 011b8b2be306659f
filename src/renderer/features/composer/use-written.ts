import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import { q } from '../../engine/queries.ts';
import { useMe } from '../../engine/status.ts';
import type { Withheld } from './live-draft.ts';
import { type DraftHandle, draftOf, draftsBelongTo, flushDrafts } from './open-drafts.ts';
import type { Written } from './written.ts';

/** The draft of one conversation and mode: loaded, followed, and saved when the window or the focus goes away. */
export function useWritten(
  conversationId: string,
  mode: DraftMode,
): { written: Written; withheld: Withheld | null; handle: DraftHandle } {
  const me = useMe()?.id ?? null;
  const handle = useMemo(() => {
    draftsBelongTo(me);
    return draftOf(conversationId, mode);
  }, [me, conversationId, mode]);
  const written = useSyncExternalStore(handle.subscribe, handle.read);
  const withheld = useSyncExternalStore(handle.subscribe, handle.withheld);
  const { data } = useQuery({
    ...q.draft.get.queryOptions({ input: { conversationId, mode } }),
    gcTime: 0,
  });

  useEffect(() => {
    if (data !== undefined) handle.adopt(data);
  }, [data, handle]);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') flushDrafts();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', flushDrafts);
    window.addEventListener('blur', flushDrafts);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', flushDrafts);
      window.removeEventListener('blur', flushDrafts);
    };
  }, []);

  return { written, withheld, handle };
}
