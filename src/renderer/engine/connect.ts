import type { ShellApi } from '../../shared/contract/shell.ts';
import { attachPort, dropPort } from './client.ts';
import { keepFewThreads } from './few-threads.ts';
import { followEvents } from './follow-events.ts';
import { keepEnginePort } from './port.ts';
import { queryClient } from './queries.ts';

/** Connects the page to its engine, for good: every new port gets its events and a refetch of all that is shown. */
export function connectEngine(shell: ShellApi): () => void {
  let first = true;
  let following = new AbortController();
  keepFewThreads(queryClient);

  return keepEnginePort({
    shell,
    page: window,
    onPort: (port) => {
      following.abort();
      following = new AbortController();
      attachPort(port);
      followEvents(queryClient, following.signal).catch(() => {
        // The port closed; the next one brings a new stream.
      });
      if (!first) void queryClient.invalidateQueries();
      first = false;
    },
    onLost: dropPort,
  });
}
