import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { endReminder } from './end-reminder.ts';
import classes from './Reminders.module.css';

/** Above the composer: what the agent wanted to be reminded of in this conversation. */
export function RemindersHere({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const { data: reminders = [] } = useQuery(
    q.reminders.list.queryOptions({
      input: {},
      select: (all) => all.filter((one) => one.conversationId === conversationId),
    }),
  );
  const due = useClock((now) => reminders.filter(({ at }) => at <= now).length);
  if (reminders.length === 0) return null;
  return (
    <ul className={classes.here} aria-label={t('reminders.title')}>
      {reminders.map((reminder, index) => (
        <li key={reminder.id} className={classes.line} data-due={index < due || undefined}>
          <IconBell size={14} aria-hidden />
          <span className={classes.words} dir="auto">
            {reminder.text
              ? t('reminders.hereWith', { when: dateAndTime(reminder.at), text: reminder.text })
              : t('reminders.hereAt', { when: dateAndTime(reminder.at) })}
          </span>
          <Button size="compact-xs" variant="default" onClick={() => void endReminder(reminder)}>
            {t('reminders.done')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
