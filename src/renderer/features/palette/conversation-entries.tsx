import { useQueries } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { useRecentUse } from '../../state/recent-use.ts';
import { openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import type { Entry } from './entry.ts';

const most = 5;

/** The conversations that were opened last, without the one that is open: `now`. */
export function useRecentEntries(now: string | null): Entry[] {
  const { t } = useTranslation();
  const ids = useRecentUse((state) => state.conversations)
    .filter((id) => id !== now)
    .slice(0, most);
  const views = useQueries({
    queries: ids.map((id) => q.conversation.get.queryOptions({ input: { id } })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  return views.map(({ conversation: { id, number, subject, channel }, customer }) => {
    const label = customer.name || t('conversation.nameless');
    return {
      id: `recent ${id}`,
      icon: <ChannelIcon channel={channel} />,
      label,
      shown: <bdi>{label}</bdi>,
      detail: <bdi>{t('palette.conversationDetail', { number, subject })}</bdi>,
      run: () => openConversation(id),
    };
  });
}
