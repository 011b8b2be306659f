import { useTranslation } from '../../text/use-translation.ts';
import classes from './Card.module.css';

/** When, and what then, in words. */
export function Chips({ when, then }: { when: readonly string[]; then: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.chips}>
      <dt>{t('rules.routing.when')}</dt>
      <dd>
        {(when.length > 0 ? when : [t('rules.routing.everything')]).map((phrase) => (
          <span key={phrase}>{phrase}</span>
        ))}
      </dd>
      <dt>{t('rules.routing.decides')}</dt>
      <dd data-then>
        {then.map((phrase) => (
          <span key={phrase}>{phrase}</span>
        ))}
      </dd>
    </dl>
  );
}
