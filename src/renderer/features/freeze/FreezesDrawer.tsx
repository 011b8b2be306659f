import { IconSnowflake } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FreezeView } from '../../../shared/contract/freezes.ts';
import { waitsFor } from '../../../shared/domain/freeze-flow.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { OverlayDrawer } from '../../ui/OverlayDrawer.tsx';
import classes from './Freeze.module.css';
import { FreezeCard } from './FreezeCard.tsx';

const waitsForMe = ({ deeds }: FreezeView) => waitsFor(deeds);

function Content() {
  const { t } = useTranslation();
  const { data } = useQuery(q.freezes.list.queryOptions({ input: { conversationId: null } }));
  const [open, setOpen] = useState<string | null>(null);
  if (!data) return null;
  if (data.length === 0)
    return (
      <Hint icon={<IconSnowflake size={28} />} title={t('freeze.none.title')} text={t('freeze.none.text')} />
    );
  const part = (title: string, items: readonly FreezeView[]) =>
    items.length > 0 && (
      <section aria-label={title}>
        <h3 className={classes.heading}>{title}</h3>
        <ul className={classes.list}>
          {items.map((one) => (
            <FreezeCard
              key={one.id}
              away
              freeze={one}
              expanded={open === one.id}
              onToggle={() => setOpen(open === one.id ? null : one.id)}
            />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {part(t('freeze.waiting'), data.filter(waitsForMe))}
      {part(
        t('freeze.others'),
        data.filter((one) => !waitsForMe(one)),
      )}
    </>
  );
}

/** What waits for this agent's decision, and the other freezes that they see. */
export function FreezesDrawer() {
  const { t } = useTranslation();
  return (
    <OverlayDrawer overlay="freezes" title={t('freeze.title')}>
      <Content />
    </OverlayDrawer>
  );
}
