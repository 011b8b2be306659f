import { IconBolt, IconBook2, IconMessage, IconSearch, IconTerminal2 } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { q } from '../../engine/queries.ts';
import { openConversation, readArticle, showOverlay, useWorkspace } from '../../state/workspace.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { availableCommands } from '../../ui/keys/commands.ts';
import { bindingOf } from '../../ui/keys/keymap.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { matching } from './match-commands.ts';
import { useMessageSearch } from './message-search.ts';
import { useInsertMacro } from './use-insert-macro.ts';

export type Entry = {
  readonly id: string;
  readonly icon: React.ReactNode;
  readonly label: string;
  readonly shown: React.ReactNode;
  readonly detail?: React.ReactNode;
  /** A binding, drawn as keys. */
  readonly keys?: string;
  readonly run: () => void;
};
export type Section = { readonly name: string; readonly entries: readonly Entry[] };

const few = { conversations: 5, macros: 4, articles: 4, messages: 4 };

/** All that the palette offers for a query: commands at once, the engine's finds as they come. */
export function usePaletteEntries(query: string): Section[] {
  const { t } = useTranslation();
  const words = query.trim();
  const on = { enabled: words.length > 0, placeholderData: keepPreviousData };
  const activeId = useWorkspace((state) => state.activeId);
  const insertMacro = useInsertMacro();

  // Which commands apply does not change while the palette covers the page.
  const commands = useMemo(
    () =>
      availableCommands()
        .filter(({ id }) => bindingOf(id).keyOnly !== true)
        .map(({ id, run }): Entry => {
          const keys = bindingOf(id).keys[0];
          const label = t(`commands.${id}`);
          return {
            id: `command ${id}`,
            icon: <IconTerminal2 size={16} />,
            label,
            shown: label,
            run,
            ...(keys && { keys }),
          };
        }),
    [t],
  );
  const conversations = useQuery(
    q.inbox.list.queryOptions({
      input: { view: 'all', sort: 'newest', filter: words, offset: 0, limit: few.conversations },
      ...on,
    }),
  ).data;
  const macros = useQuery(
    q.macros.search.queryOptions({
      input: { query: words, limit: few.macros, ...(activeId && { conversationId: activeId }) },
      ...on,
    }),
  ).data;
  const articles = useQuery(
    q.articles.search.queryOptions({ input: { query: words, limit: few.articles }, ...on }),
  ).data;
  const messages = useMessageSearch(words, few.messages).hits;

  const sections: Section[] = [{ name: t('palette.commands'), entries: matching(commands, words) }];
  if (words === '') return sections;

  sections.push(
    {
      name: t('palette.conversations'),
      entries: (conversations?.rows ?? []).map(({ id, customerName, number, subject, channel }) => ({
        id: `conversation ${id}`,
        icon: <ChannelIcon channel={channel} />,
        label: customerName,
        shown: <bdi>{customerName}</bdi>,
        detail: <bdi>{t('palette.conversationDetail', { number, subject })}</bdi>,
        run: () => openConversation(id),
      })),
    },
    {
      name: t('palette.macros'),
      entries: (macros ?? []).map(({ id, title, folder }) => ({
        id: `macro ${id}`,
        icon: <IconBolt size={16} />,
        label: title,
        shown: title,
        detail: folder.join(' › '),
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
          id: 'all messages',
          icon: <IconSearch size={16} />,
          label: words,
          shown: t('palette.allMessages', { query: words }),
          run: () => {
            useWorkspace.setState({ searchQuery: words });
            showOverlay('search');
          },
        },
      ],
    },
  );
  return sections.filter(({ entries }) => entries.length > 0);
}
