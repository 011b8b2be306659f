import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SideView } from '../../../shared/contract/sides.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { OverlayDrawer } from '../../ui/OverlayDrawer.tsx';
import { SideCard } from './SideCard.tsx';
import classes from './Sides.module.css';

function Content() {
  const { t } = useTranslation();
  const { data } = useQuery(q.sides.list.queryOptions({ input: { conversationId: null } }));
  const [open, setOpen] = useState<string | null>(null);
  if (!data) return null;
  const part = (title: string, items: readonly SideView[]) =>
    items.length > 0 && (
      <section aria-label={title}>
        <h3 className={classes.heading}>{title}</h3>
        <ul className={classes.list}>
          {items.map((side) => (
            <SideCard
              key={side.id}
              away
              side={side}
              expanded={open === side.id}
              onToggle={() => setOpen(open === side.id ? null : side.id)}
            />
          ))}
        </ul>
      </section>
    );
  const isOpen = ({ status }: SideView) => status === 'open';
  return (
    <>
      {data.length === 0 && (
        <Hint icon={<IconUsersGroup size={28} />} title={t('sides.none.title')} text={t('sides.none.text')} />
      )}
      {part(
        t('sides.forYourTeams'),
        data.filter((side) => isOpen(side) && side.part === 'asked'),
      )}
      {part(
        t('sides.yours'),
        data.filter((side) => isOpen(side) && side.part === 'mine'),
      )}
      {part(
        t('sides.done'),
        data.filter((side) => !isOpen(side)),
      )}
    </>
  );
}

/** The side conversations in which the agent has a part, those with their teams first. */
export function SidesDrawer() {
  const { t } = useTranslation();
  return (
    <OverlayDrawer overlay="sides" title={t('sides.title')}>
      <Content />
    </OverlayDrawer>
  );
}
