import type { QueryClient } from '@tanstack/react-query';
import { q } from './queries.ts';

/** Conversations whose messages are kept though nobody looks at them, so that going back paints at once. */
const most = 40;

/**
 * Lets go of the messages of conversations that were opened or read ahead long ago: over a day they would fill the
 * memory. Returns the way to stop.
 */
export function keepFewThreads(client: QueryClient): () => void {
  const cache = client.getQueryCache();
  let planned = false;

  const letGo = () => {
    planned = false;
    const idle = cache
      .findAll({ queryKey: q.conversation.thread.key() })
      .filter((query) => query.getObserversCount() === 0)
      .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
    for (const query of idle.slice(most)) if (query.state.fetchStatus === 'idle') cache.remove(query);
  };
  return cache.subscribe(({ type }) => {
    if (planned || (type !== 'added' && type !== 'observerRemoved')) return;
    planned = true;
    setTimeout(letGo, 1_000);
  });
}
