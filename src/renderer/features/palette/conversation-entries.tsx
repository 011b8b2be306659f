import { IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConversationView } from '../../../shared/contract/views.ts';
import { q } from '../../engine/queries.ts';
import { useRecentUse } from '../../state/recent-use.ts';
import { openConversation, showSideTab } from '../../state/workspace.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { fold } from '../../ui/fold.ts';
import type { Entry } from './entry.ts';

const most = { recent: 5, conversations: 5, customers: 3, rows: 12 };

function useConversations(ids: readonly string[]): ConversationView[] {
  return useQueries({
    queries: ids.map((id) => q.conversation.get.queryOptions({ input: { id } })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
}

/** The conversations that were opened last, without the one that is open: `now`. */
export function useRecentEntries(now: string | null): Entry[] {
  const { t } = useTranslation();
  const ids = useRecentUse((state) => state.conversations);
  return useConversations(ids.filter((id) => id !== now).slice(0, most.recent)).map(
    ({ conversation: { id, number, subject, channel }, customer }) => {
      const label = customer.name || t('conversation.nameless');
      return {
        id: `recent ${id}`,
        icon: <ChannelIcon channel={channel} />,
        label,
        shown: <bdi>{label}</bdi>,
        detail: <bdi>{t('palette.conversationDetail', { number, subject })}</bdi>,
        run: () => openConversation(id),
      };
    },
  );
}

/** Conversations that a query finds by name, subject or number, and the customers whose name it is. */
export function useFoundConversations(words: string): { conversations: Entry[]; customers: Entry[] } {
  const { t } = useTranslation();
  const { data } = useQuery(
    q.inbox.list.queryOptions({
      input: { view: 'all', sort: 'newest', filter: words, offset: 0, limit: most.rows },
      enabled: words.length > 0,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = words === '' ? [] : (data?.rows ?? []);
  const typed = fold(words).split(/\s+/);
  const named = rows.filter(({ customerName }) => typed.every((word) => fold(customerName).includes(word)));
  const views = useConversations(named.map(({ id }) => id));
  const customers = new Map(
    views.map(({ customer, conversation }) => [customer.id, { customer, conversation }]),
  );

  return {
    conversations: rows
      .slice(0, most.conversations)
      .map(({ id, customerName, number, subject, channel }) => ({
        id: `conversation ${id}`,
        icon: <ChannelIcon channel={channel} />,
        label: customerName,
        shown: <bdi>{customerName || t('conversation.nameless')}</bdi>,
        detail: <bdi>{t('palette.conversationDetail', { number, subject })}</bdi>,
        run: () => openConversation(id),
      })),
    customers: [...customers.values()].slice(0, most.customers).map(({ customer, conversation }) => ({
      id: `customer ${customer.id}`,
      icon: <IconUser size={16} />,
      label: customer.name,
      shown: <bdi>{customer.name}</bdi>,
      detail: <bdi>{customer.email ?? ''}</bdi>,
      run: () => {
        openConversation(conversation.id);
        showSideTab('customer');
      },
    })),
  };
}
