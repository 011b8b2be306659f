import { Popover } from '@mantine/core';
import { IconMasksTheater } from '@tabler/icons-react';
import { useState } from 'react';
import type { Imitation } from '../../../shared/domain/imitation.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Imitates } from '../../ui/Imitates.tsx';
import classes from './PersonOnly.module.css';

/** That something here passes for the exchange, and what it is. */
export function ImitatesChip({
  conversationId,
  imitation,
}: {
  conversationId: string;
  imitation: Imitation;
}) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const label = t('conversation.imitates.label');
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <button
          type="button"
          className={classes.chip}
          data-level="urgent"
          title={t(`inbox.row.imitates.${imitation.by}`)}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconMasksTheater size={14} aria-hidden />
          <span className={classes.label}>{label}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes.card}>
        <Imitates conversationId={conversationId} imitation={imitation} />
      </Popover.Dropdown>
    </Popover>
  );
}
