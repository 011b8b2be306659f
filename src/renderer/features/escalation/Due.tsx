import type { EscalationView } from '../../../shared/contract/escalations.ts';
import { isOpen } from '../../../shared/domain/escalation.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { dateAndTime, longSpan } from '../../ui/time/say-time.ts';
import classes from './Escalation.module.css';

/** How long there is, or since when it should be done. */
export function Due({ escalation }: { escalation: EscalationView }) {
  const { t } = useTranslation();
  const { dueAt } = escalation;
  const minutes = useClock((now) => (dueAt === null ? null : Math.ceil((dueAt - now) / 60_000)));
  if (!isOpen(escalation))
    return <span>{dateAndTime(escalation.steps.at(-1)?.at ?? escalation.createdAt)}</span>;
  if (minutes === null || dueAt === null) return <span>{t('escalation.stopped')}</span>;
  const span = longSpan(Math.max(1, Math.abs(minutes)) * 60_000);
  return (
    <span className={classes.due} data-late={minutes <= 0 || undefined} title={dateAndTime(dueAt)}>
      {t(minutes <= 0 ? 'escalation.overdue' : 'escalation.due', { span })}
    </span>
  );
}
