import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { q } from '../../engine/queries.ts';
import { askTeamIn, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { SideCard } from './SideCard.tsx';
import classes from './Sides.module.css';
import { StartSide } from './StartSide.tsx';
import { useSideDraft } from './use-side-draft.ts';

/** Beside a conversation: what other teams were asked about it, and the way to ask one. The customer sees none of it. */
export function SidesTab({ view }: { view: ConversationView }) {
  const { t } = useTranslation();
  const { id: conversationId, restricted, groupId, mergedIntoId } = view.conversation;
  const { data: sides } = useQuery(q.sides.list.queryOptions({ input: { conversationId } }));
  const { data: people } = useQuery(q.people.queryOptions({ input: {} }));
  const question = useSideDraft(conversationId);
  const wished = useWorkspace((state) => state.askTeamIn === conversationId);
  /** Null: the newest open one. */
  const [open, setOpen] = useState<ReadonlySet<string> | null>(null);
  if (!sides || !people || !question.isLoaded) return null;
  const newest = sides.findLast(({ status }) => status === 'open')?.id;
  const expanded = open ?? new Set(newest === undefined ? [] : [newest]);
  const toggle = (id: string) => {
    const next = new Set(expanded);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const walled = restricted || view.group.restricted;
  const groups = people.groups.filter(({ id }) => id !== groupId);
  const mayAsk = !walled && mergedIntoId === null && groups.length > 0;
  const asking = mayAsk && (wished || question.draft !== null);
  return (
    <section className={classes.tab} aria-label={t('sides.title')}>
      {walled && <p className={classes.quiet}>{t('sides.walled')}</p>}
      {asking ? (
        <StartSide
          key={conversationId}
          view={view}
          groups={groups}
          onCancel={() => askTeamIn(null)}
          onDone={(id) => {
            askTeamIn(null);
            setOpen(new Set([id]));
          }}
        />
      ) : (
        mayAsk &&
        sides.length > 0 && (
          <Button fullWidth size="xs" variant="default" onClick={() => askTeamIn(conversationId)}>
            {t('sides.start')}
          </Button>
        )
      )}
      {sides.length === 0 && !asking && (
        <Hint
          icon={<IconUsersGroup size={28} />}
          title={t('sides.empty.title')}
          text={t('sides.empty.text')}
          {...(mayAsk && { action: { label: t('sides.start'), run: () => askTeamIn(conversationId) } })}
        />
      )}
      <ul className={classes.list}>
        {sides.toReversed().map((side) => (
          <SideCard
            key={side.id}
            side={side}
            expanded={expanded.has(side.id)}
            onToggle={() => toggle(side.id)}
          />
        ))}
      </ul>
    </section>
  );
}
