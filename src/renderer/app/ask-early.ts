import { q, queryClient } from '../engine/queries.ts';
import { prefetchConversation } from '../features/conversation/use-thread.ts';
import { useWorkspace } from '../state/workspace.ts';

let arrive: () => void;
/** Resolves when the first page of the list has been answered, whatever the answer. */
export const firstRows = new Promise<void>((resolve) => {
  arrive = resolve;
});

/** Open conversations that are read before anything is drawn: as many as can be in sight. */
const mostAhead = 4;

/** Asks for what the first paint needs: status, settings, views, the first page of the list, the open conversations. */
export function askEarly(): void {
  const { view, sort } = useWorkspace.getState();
  void queryClient.prefetchQuery(q.status.queryOptions({ input: {} }));
  void queryClient.prefetchQuery(q.settings.get.queryOptions({ input: {} }));
  void queryClient.prefetchQuery(q.inbox.views.queryOptions({ input: {} }));
  void queryClient
    .prefetchQuery(q.inbox.list.queryOptions({ input: { view, sort, filter: '', offset: 0, limit: 50 } }))
    .then(() => arrive());
  void queryClient.fetchQuery(q.layouts.list.queryOptions({ input: {} })).then(
    (layouts) => {
      const { tabs = [] } = layouts.find(({ window }) => window === 'main') ?? {};
      for (const { conversationId } of tabs.slice(0, mostAhead)) prefetchConversation(conversationId);
    },
    () => {},
  );
}
