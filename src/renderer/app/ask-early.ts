import { q, queryClient } from '../engine/queries.ts';
import { prefetchConversation } from '../features/conversation/use-thread.ts';
import { useWorkspace } from '../state/workspace.ts';

let arrive: () => void;
/** Resolves when the first page of the list has been answered, whatever the answer. */
export const firstRows = new Promise<void>((resolve) => {
  arrive = resolve;
});

/** Asks for what the first paint needs: status, settings, views, the first page of the list, the open conversation. */
export function askEarly(): void {
  const { view, sort, activeId } = useWorkspace.getState();
  void queryClient.prefetchQuery(q.status.queryOptions({ input: {} }));
  void queryClient.prefetchQuery(q.settings.get.queryOptions({ input: {} }));
  void queryClient.prefetchQuery(q.inbox.views.queryOptions({ input: {} }));
  void queryClient
    .prefetchQuery(q.inbox.list.queryOptions({ input: { view, sort, filter: '', offset: 0, limit: 50 } }))
    .then(() => arrive());
  if (activeId) prefetchConversation(activeId);
}
