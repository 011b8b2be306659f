import type { EscalationSetup } from '../../../../shared/wire/escalation-settings.ts';
import { usePeople } from '../../../engine/people.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { dateAndTime } from '../../../ui/time/say-time.ts';
import classes from '../Rules.module.css';
import trialClasses from '../Trial.module.css';

/** Who changed it last, and before. */
export function LastChanges({ changes }: Pick<EscalationSetup, 'changes'>) {
  const { t } = useTranslation();
  const people = usePeople();
  const made = changes.filter(({ revision }) => revision > 0);
  const [last] = made;
  if (!last) return <p className={classes.hint}>{t('escalationSettings.unchanged')}</p>;
  const say = ({ by, at }: typeof last) =>
    t('escalationSettings.changedBy', {
      agent: people.agent(by)?.name ?? t('conversation.event.unknownAgent'),
      when: dateAndTime(at),
    });
  return (
    <details className={trialClasses.more}>
      <summary>{say(last)}</summary>
      <ol className={trialClasses.steps} aria-label={t('escalationSettings.changes')}>
        {made.map((change) => (
          <li key={change.revision}>{say(change)}</li>
        ))}
      </ol>
    </details>
  );
}
