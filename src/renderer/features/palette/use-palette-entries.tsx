import { IconBolt, IconBook2, IconMessage, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { q } from '../../engine/queries.ts';
import { useRecentUse } from '../../state/recent-use.ts';
import { openConversation, readArticle, showSearch, useWorkspace } from '../../state/workspace.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { useInsertMacro } from '../../ui/macro/use-insert-macro.ts';
import { useCommandEntries } from './command-entries.tsx';
import { useFoundConversations, useRecentEntries } from './conversation-entries.tsx';
import type { Section } from './entry.ts';
import { useSettingsEntries, useViewEntries } from './place-entries.tsx';
import { rankEntries } from './rank-entries.ts';

/** As many as leave room for what else is found. */
const few = { commands: 10, views: 4, settings: 4, macros: 4, articles: 4, messages: 4 };

/** All that the palette offers for a query: what is on the screen at once, the engine's finds as they come. */
export function usePaletteEntries(query: string): Section[] {
  const { t } = useTranslation();
  const words = query.trim();
  const on = { enabled: words.length > 0, placeholderData: keepPreviousData };
  const activeId = useWorkspace((state) => state.activeId);
  const insertMacro = useInsertMacro();
  const recent = useRecentUse((state) => state.commands);
  const lately = useRecentEntries(activeId);
  const commands = rankEntries(useCommandEntries(words !== ''), words, recent);
  const views = rankEntries(useViewEntries(), words, recent);
  const settings = rankEntries(useSettingsEntries(), words, recent);
  const { conversations, customers } = useFoundConversations(words);
  const macros = useQuery(
    q.macros.search.queryOptions({
      input: { query: words, limit: few.macros, ...(activeId && { conversationId: activeId }) },
      ...on,
    }),
  ).data;
  const articles = useQuery(
    q.articles.search.queryOptions({ input: { query: words, limit: few.articles }, ...on }),
  ).data;
  const messages =
    useQuery(
      q.search.messages.queryOptions({ input: { query: words, limit: few.messages }, ...on, staleTime: 0 }),
    ).data?.hits ?? [];

  const sections: Section[] =
    words === ''
      ? [
          { name: t('palette.recent'), entries: lately },
          { name: t('palette.commands'), entries: commands },
        ]
      : [
          { name: t('palette.commands'), entries: commands.slice(0, few.commands) },
          { name: t('palette.views'), entries: views.slice(0, few.views) },
          { name: t('palette.settings'), entries: settings.slice(0, few.settings) },
          { name: t('palette.customers'), entries: customers },
          { name: t('palette.conversations'), entries: conversations },
          {
            name: t('palette.macros'),
            entries: (macros ?? []).map(({ id, title, folder }) => ({
              id: `macro ${id}`,
              icon: <IconBolt size={16} />,
              label: title,
              shown: <bdi>{title}</bdi>,
              detail: <bdi>{folder.join(' › ')}</bdi>,
              run: () => void insertMacro(id),
            })),
          },
          {
            name: t('palette.articles'),
            entries: (articles ?? []).map(({ id, title, collection, section, audience }) => ({
              id: `article ${id}`,
              icon: <IconBook2 size={16} />,
              label: title.text,
              shown: <MarkedText marked={title} />,
              detail: [audience === 'internal' && t('palette.internal'), collection, section]
                .filter(Boolean)
                .join(' · '),
              run: () => readArticle(id),
            })),
          },
          {
            name: t('palette.messages'),
            entries: [
              ...messages.map(({ messageId, conversationId, customerName, excerpt }) => ({
                id: `message ${messageId}`,
                icon: <IconMessage size={16} />,
                label: excerpt.text,
                shown: <MarkedText marked={excerpt} />,
                detail: <bdi>{customerName}</bdi>,
                run: () => openConversation(conversationId, messageId),
              })),
              {
                id: 'search everything',
                icon: <IconSearch size={16} />,
                label: words,
                shown: t('palette.everything', { query: words }),
                run: () => showSearch(words),
              },
            ],
          },
        ];
  return sections.filter(({ entries }) => entries.length > 0);
}
