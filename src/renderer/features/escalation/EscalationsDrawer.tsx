import { IconStairsUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EscalationView } from '../../../shared/contract/escalations.ts';
import { isOpen } from '../../../shared/domain/escalation.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { targetOf } from '../../ui/escalation-names.ts';
import { Hint } from '../../ui/Hint.tsx';
import { OverlayDrawer } from '../../ui/OverlayDrawer.tsx';
import classes from './Escalation.module.css';
import { EscalationCard } from './EscalationCard.tsx';

function Content() {
  const { t } = useTranslation();
  const { data } = useQuery(q.escalations.list.queryOptions({ input: { conversationId: null } }));
  const [open, setOpen] = useState<string | null>(null);
  if (!data) return null;
  if (data.length === 0)
    return (
      <Hint
        icon={<IconStairsUp size={28} />}
        title={t('escalation.none.title')}
        text={t('escalation.none.text')}
      />
    );
  const current = data.filter((one) => isOpen(one) && !one.handed);
  const forTeam = current.filter((one) => one.forTeam && one.sending === 'sent');
  const queues = new Map<string, EscalationView[]>();
  for (const one of forTeam)
    queues.set(one.target?.id ?? '', [...(queues.get(one.target?.id ?? '') ?? []), one]);
  const part = (key: string, title: string, items: readonly EscalationView[]) =>
    items.length > 0 && (
      <section key={key} aria-label={title}>
        <h3 className={classes.heading}>{title}</h3>
        <ul className={classes.list}>
          {items.map((one) => (
            <EscalationCard
              key={one.id}
              away
              escalation={one}
              expanded={open === one.id}
              onToggle={() => setOpen(open === one.id ? null : one.id)}
            />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {[...queues].map(([id, items]) => {
        const [one] = items;
        return one && part(id, t('escalation.forQueue', { target: targetOf(one, t) }), items);
      })}
      {part(
        'yours',
        t('escalation.yours'),
        current.filter((one) => !forTeam.includes(one)),
      )}
      {part(
        'ended',
        t('escalation.ended'),
        data.filter((one) => !current.includes(one)),
      )}
    </>
  );
}

/** What is escalated to the agent's queues, each by itself and what presses first, and what they escalated. */
export function EscalationsDrawer() {
  const { t } = useTranslation();
  return (
    <OverlayDrawer overlay="escalations" title={t('escalation.title')}>
      <Content />
    </OverlayDrawer>
  );
}
