import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Thread } from '../../../shared/contract/conversation-views.ts';
import { engine } from '../../engine/client.ts';
import { q, queryClient } from '../../engine/queries.ts';
import { type LoadedThread, olderThan, withNewest, withOlder, withoutOldest } from './merge-thread.ts';

const newestWindow = 50;
const olderPage = 100;
/** Milliseconds after which what the hub has is asked for once more, should the line have swallowed it. */
const askAgainMs = 3_000;

const newestOf = (id: string) => q.conversation.thread.queryOptions({ input: { id, limit: newestWindow } });

/** Reads a conversation ahead of its being opened, so that opening it paints at once. */
export function prefetchConversation(id: string): void {
  void queryClient.prefetchQuery(q.conversation.get.queryOptions({ input: { id } }));
  void queryClient.prefetchQuery(newestOf(id));
}

export type OpenThread = {
  readonly loaded: LoadedThread | null;
  readonly failed: boolean;
  readonly older: 'idle' | 'loading' | 'failed';
  /** Loads the next page of older messages; answers with what is loaded then. */
  readonly loadOlder: () => Promise<LoadedThread | null>;
  readonly retry: () => void;
};

/**
 * The messages of one conversation: its newest window, kept current by the engine's events, and as many older
 * pages as were asked for. Older pages are read once and not again with every new message, and let go when new ones come
 * while nobody reads there (`atNewest`).
 */
export function useThread(id: string, atNewest: boolean): OpenThread {
  const { data, dataUpdatedAt, isError, refetch } = useQuery(newestOf(id));
  const [state, setState] = useState<{ window: Thread | null; loaded: LoadedThread | null }>({
    window: null,
    loaded: null,
  });
  const [older, setOlder] = useState<OpenThread['older']>('idle');
  const current = useRef(state.loaded);
  const underWay = useRef(false);

  let loaded = state.loaded;
  if (data && data !== state.window) {
    loaded = withNewest(state.loaded, data);
    if (atNewest) loaded = withoutOldest(loaded);
    setState({ window: data, loaded });
  }
  current.current = loaded;

  const loadOlder = useCallback(async () => {
    const before = current.current ? olderThan(current.current) : undefined;
    if (!current.current?.more || before === undefined || underWay.current) return current.current;
    underWay.current = true;
    if (!current.current.atHub) setOlder('loading');
    try {
      const page = await engine.conversation.thread({ id, before, limit: olderPage });
      if (!current.current) return null;
      const extended = withOlder(current.current, page);
      current.current = extended;
      setState(({ window }) => ({ window, loaded: extended }));
      setOlder('idle');
      return extended;
    } catch {
      setOlder('failed');
      return null;
    } finally {
      underWay.current = false;
    }
  }, [id]);

  // It was asked for and is not here: looked for whenever the conversation has changed, and now and then.
  const waiting = loaded?.atHub === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer answer is a reason to look
  useEffect(() => {
    if (!waiting) return;
    void loadOlder();
    const timer = setInterval(() => void loadOlder(), askAgainMs);
    return () => clearInterval(timer);
  }, [waiting, dataUpdatedAt, loadOlder]);

  return { loaded, failed: isError && !loaded, older, loadOlder, retry: () => void refetch() };
}
