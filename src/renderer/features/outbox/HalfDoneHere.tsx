import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { q } from '../../engine/queries.ts';
import { HalfDone } from './HalfDone.tsx';

/** When it is gone, the focus that was in it goes to the messages above, not out of the conversation. */
function FocusStays({ conversationId }: { conversationId: string }) {
  useLayoutEffect(
    () => () =>
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        document
          .querySelector<HTMLElement>(`[data-conversation="${conversationId}"]`)
          ?.focus({ preventScroll: true });
      }),
    [conversationId],
  );
  return null;
}

/** Above the composer: what was to come along with a message here, and did not. */
export function HalfDoneHere({ conversationId }: { conversationId: string }) {
  const { data: halves = [] } = useQuery(q.outbox.halfDone.queryOptions({ input: { conversationId } }));
  return halves.map((half) => (
    <div key={half.head}>
      <HalfDone half={half} />
      <FocusStays conversationId={conversationId} />
    </div>
  ));
}
