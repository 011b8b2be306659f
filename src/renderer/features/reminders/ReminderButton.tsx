import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { q } from '../../engine/queries.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import classes from './Reminders.module.css';

/** In the status bar: how many reminders are due; it opens them. */
export function ReminderButton() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.reminders.list.queryOptions({ input: {} }));
  const due = useClock((now) => data.filter(({ at }) => at <= now).length);
  if (due === 0) return null;
  return (
    <button
      type="button"
      className={`${classes.button} gc-focus-inset`}
      onClick={() => showOverlay('reminders')}
    >
      <IconBell size={14} aria-hidden />
      {t('reminders.button', { count: due })}
    </button>
  );
}
