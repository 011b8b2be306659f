import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { focusComposer } from '../../state/workspace.ts';
import { ScheduledList } from '../../ui/scheduled/ScheduledList.tsx';
import type { DraftHandle } from './open-drafts.ts';

type Props = { conversationId: string; handle: DraftHandle };

/** What anybody has scheduled in this conversation. */
export function Scheduled({ conversationId, handle }: Props) {
  const { data = [] } = useQuery(q.scheduled.list.queryOptions({ input: { conversationId } }));
  return (
    <ScheduledList
      messages={data}
      onEdited={() => {
        void handle.reload();
        focusComposer(conversationId, 'reply');
      }}
    />
  );
}
