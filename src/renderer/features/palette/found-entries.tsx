import { IconBolt, IconBook2, IconMessage, IconSearch, IconUser } from '@tabler/icons-react';
import { openConversation, readArticle, showSearch, showSideTab } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { useInsertMacro } from '../../ui/macro/use-insert-macro.ts';
import { OutdatedMark } from '../../ui/validity/OutdatedMark.tsx';
import type { Section } from './entry.ts';
import { useFinds } from './use-finds.ts';

/** What the engine finds for the words, kind by kind; at last the page that searches everything. */
export function useFoundSections(
  words: string,
  conversationId: string | null,
): { sections: Section[]; settled: boolean } {
  const { t } = useTranslation();
  const insertMacro = useInsertMacro();
  const { finds, settled } = useFinds(words, conversationId);
  if (words === '') return { sections: [], settled };
  const { conversations = [], customers = [], macros = [], articles = [], messages = [] } = finds ?? {};

  const sections: Section[] = [
    {
      name: t('palette.customers'),
      entries: customers.map(({ customer, conversation }) => ({
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
    },
    {
      name: t('palette.conversations'),
      entries: conversations.map(({ id, customerName, number, subject, channel }) => ({
        id: `conversation ${id}`,
        icon: <ChannelIcon channel={channel} />,
        label: customerName,
        shown: <bdi>{customerName || t('conversation.nameless')}</bdi>,
        detail: <bdi>{t('palette.conversationDetail', { number, subject })}</bdi>,
        run: () => openConversation(id),
      })),
    },
    {
      name: t('palette.macros'),
      entries: macros.map(({ id, title, folder, outdated }) => ({
        id: `macro ${id}`,
        icon: <IconBolt size={16} />,
        label: title,
        shown: <bdi>{title}</bdi>,
        mark: <OutdatedMark outdated={outdated} />,
        detail: <bdi>{folder.join(' › ')}</bdi>,
        run: () => void insertMacro(id),
      })),
    },
    {
      name: t('palette.articles'),
      entries: articles.map(({ id, title, collection, section, audience, outdated }) => ({
        id: `article ${id}`,
        icon: <IconBook2 size={16} />,
        label: title.text,
        shown: <MarkedText marked={title} />,
        mark: <OutdatedMark outdated={outdated} />,
        detail: [audience === 'internal' && t('palette.internal'), collection, section]
          .filter(Boolean)
          .join(' · '),
        run: () => readArticle(id),
      })),
    },
    {
      name: t('palette.messages'),
      entries: [
        ...messages.map(({ messageId, conversationId: id, customerName, excerpt }) => ({
          id: `message ${messageId}`,
          icon: <IconMessage size={16} />,
          label: excerpt.text,
          shown: <MarkedText marked={excerpt} />,
          detail: <bdi>{customerName}</bdi>,
          run: () => openConversation(id, messageId),
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
  return { sections, settled };
}
