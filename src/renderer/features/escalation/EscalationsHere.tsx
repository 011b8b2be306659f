import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { EscalationView } from '../../../shared/contract/escalations.ts';
import { isOpen } from '../../../shared/domain/escalation.ts';
import { isWorking } from '../../../shared/domain/vocabulary.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Escalation.module.css';
import { EscalationCard } from './EscalationCard.tsx';

/** Whoever has to do something, or has been answered, sees all of it at once. */
function wantsLooking(one: EscalationView, working: boolean): boolean {
  if (one.state === 'answered') return one.mine && working;
  return one.sending === 'sent' && one.deeds.length > 0 && (one.forTeam || one.state === 'asked');
}

/** Above the composer: the conversation's escalation, and those that it had. */
export function EscalationsHere({ view }: { view: ConversationView }) {
  const { id: conversationId, status } = view.conversation;
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.escalations.list.queryOptions({ input: { conversationId } }));
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  // The last one that ended stays in sight: its answer is what the agent waited for.
  const [newest] = data;
  const shown = data.filter((one) => isOpen(one) || one === newest);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.here} aria-label={t('escalation.title')}>
      {shown.map((one) => {
        const expanded = toggled.get(one.id) ?? wantsLooking(one, isWorking(status));
        return (
          <EscalationCard
            key={one.id}
            escalation={one}
            expanded={expanded}
            onToggle={() => setToggled(new Map(toggled).set(one.id, !expanded))}
          />
        );
      })}
    </ul>
  );
}
