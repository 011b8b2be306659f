import { Button, Popover } from '@mantine/core';
import { IconMoodAngry, IconMoodSad } from '@tabler/icons-react';
import { useState } from 'react';
import type { Mood } from '../../../shared/domain/mood.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Upset.module.css';

/** That the customer is upset, what that is read from, and a way to say that they are not. */
export function Upset({ conversationId, mood }: { conversationId: string; mood: Mood }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const Icon = mood.kind === 'angry' ? IconMoodAngry : IconMoodSad;
  const label = t(`conversation.mood.${mood.kind}`);
  const dismiss = () =>
    engine.conversation
      .calm({ id: conversationId })
      .catch((error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'error'));
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <button
          type="button"
          className={classes.upset}
          title={t('conversation.mood.why')}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <Icon size={14} aria-hidden />
          {label}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes.card}>
        <p className={classes.text}>{t('conversation.mood.text')}</p>
        <ul className={classes.signs} aria-label={t('conversation.mood.signs')}>
          {mood.signs.map((sign) => (
            <li key={sign} dir="auto">
              {sign}
            </li>
          ))}
        </ul>
        <Button size="compact-sm" variant="default" onClick={() => void dismiss()}>
          {t('conversation.mood.dismiss')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
