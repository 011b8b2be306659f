import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { CaseCard } from './CaseCard.tsx';
import classes from './Recovery.module.css';

/** Above the composer: the conversation's case, until it is closed. */
export function RecoveryHere({ view }: { view: ConversationView }) {
  const conversationId = view.conversation.id;
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.recovery.list.queryOptions({ input: { conversationId } }));
  const [expanded, setExpanded] = useState(false);
  const [newest] = data;
  if (!newest || newest.state === 'closed') return null;
  return (
    <section className={classes.here} aria-label={t('recovery.title')}>
      <CaseCard
        recovery={newest}
        locale={view.customer.locale}
        expanded={expanded}
        onToggle={() => setExpanded(!expanded)}
      />
    </section>
  );
}
