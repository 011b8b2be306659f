import { IconClock } from '@tabler/icons-react';
import type { EscalationView } from '../../../shared/contract/escalations.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { dateAndTime, longSpan } from '../../ui/time/say-time.ts';
import classes from './Escalation.module.css';

/** Everything that happened with an escalation, when, and how long after the step before. */
export function Steps({ escalation: { steps } }: { escalation: EscalationView }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.steps} aria-label={t('escalation.history')}>
      {steps.map(({ id, kind, by, target, text, at, state }, index) => {
        const before = steps[index - 1];
        return (
          <li key={id} className={classes.step} data-state={state}>
            <div className={classes.stepHead}>
              <span>
                {t(`escalation.step.${kind}`, { agent: by || t('conversation.event.unknownAgent'), target })}
              </span>
              <time dateTime={new Date(at).toISOString()} className={classes.quiet}>
                {dateAndTime(at)}
                {before && ` · ${t('escalation.after', { span: longSpan(Math.max(0, at - before.at)) })}`}
              </time>
            </div>
            {text && (
              <p className={`${classes.words} gc-selectable`} dir="auto">
                {text}
              </p>
            )}
            {state !== 'sent' && (
              <span className={classes.notYet}>
                <IconClock size={12} aria-hidden />
                {t(state === 'parked' ? 'escalation.notDoneStep' : 'escalation.notYetStep')}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
