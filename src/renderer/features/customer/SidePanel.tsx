import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { q } from '../../engine/queries.ts';
import { type SideTab, showSideTab, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Imitates } from '../../ui/Imitates.tsx';
import { CustomerCard } from './CustomerCard.tsx';
import classes from './SidePanel.module.css';

type Props = {
  conversationId: string;
  knowledge: (view: ConversationView) => React.ReactNode;
  macros: (view: ConversationView) => React.ReactNode;
  /** What other teams were asked. */
  teams: (view: ConversationView) => React.ReactNode;
  /** How the account stands. */
  protection: (view: ConversationView) => React.ReactNode;
};

const tabs: readonly SideTab[] = ['customer', 'knowledge', 'macros', 'teams'];

/** What an agent needs beside a conversation without leaving it: the customer, articles, macros. */
export function SidePanel({ conversationId, knowledge, macros, teams, protection }: Props) {
  const { t } = useTranslation();
  const tab = useWorkspace((state) => state.sideTab);
  const { data: view } = useQuery(q.conversation.get.queryOptions({ input: { id: conversationId } }));
  const { data: open = 0 } = useQuery(
    q.sides.list.queryOptions({
      input: { conversationId },
      select: (sides) => sides.filter(({ status }) => status === 'open').length,
    }),
  );
  return (
    <Tabs
      value={tab}
      onChange={(next) => showSideTab((next as SideTab | null) ?? 'customer')}
      keepMounted={false}
      className={classes.panel}
      classNames={{ panel: classes.content, list: classes.tabs, tab: classes.tab }}
    >
      <Tabs.List aria-label={t('customer.tabs.label')}>
        {tabs.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`customer.tabs.${name}`)}
            {name === 'teams' && open > 0 && <span className={classes.count}>{open}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="customer">
        {view && (
          <CustomerCard customerId={view.customer.id} conversationId={conversationId}>
            {view.conversation.imitates && (
              <Imitates conversationId={conversationId} imitation={view.conversation.imitates} />
            )}
            {protection(view)}
          </CustomerCard>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="knowledge">{view && knowledge(view)}</Tabs.Panel>
      <Tabs.Panel value="macros">{view && macros(view)}</Tabs.Panel>
      <Tabs.Panel value="teams">{view && teams(view)}</Tabs.Panel>
    </Tabs>
  );
}
