import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Freeze.module.css';
import { FreezeCard } from './FreezeCard.tsx';
import { isNotYet } from './say-freeze.ts';

/** Above the composer: what is asked for, and the last one that ended. */
export function FreezesHere({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.freezes.list.queryOptions({ input: { conversationId } }));
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [newest] = data;
  const shown = data.filter((one) => isNotYet(one) || one === newest);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.here} aria-label={t('freeze.title')}>
      {shown.map((one) => {
        const expanded =
          toggled.get(one.id) ??
          (one.deeds.includes('approve') || one.state === 'failed' || one.state === 'refused');
        return (
          <FreezeCard
            key={one.id}
            freeze={one}
            expanded={expanded}
            onToggle={() => setToggled(new Map(toggled).set(one.id, !expanded))}
          />
        );
      })}
    </ul>
  );
}
