import { Button } from '@mantine/core';
import type { Verdict } from '../../../shared/domain/recovery/decision-table.ts';
import { sayableTo } from '../../../shared/domain/recovery/say-to.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayTerms, sayWhy } from '../../ui/recovery-words.ts';
import classes from './Recovery.module.css';

type Props = {
  verdict: Verdict;
  /** Of the customer. */
  locale: string;
  /** Puts a sentence into the reply. */
  onSay: (text: string) => void;
};

/** What the table says of a case, and the sentences that it lets one say: these and no others are offered. */
export function VerdictPanel({ verdict, locale, onSay }: Props) {
  const { t } = useTranslation();
  const { outcome } = verdict;
  return (
    <section className={classes.verdict} data-outcome={outcome} aria-label={t('recovery.verdict')}>
      <p className={classes.outcome} role="status">
        <strong>{t(`recovery.outcomes.${outcome}`)}</strong> <span>{sayWhy(verdict)}</span>
      </p>
      {sayTerms(verdict, t).length > 0 && <p className={classes.quiet}>{sayTerms(verdict, t).join(' · ')}</p>}
      <ul className={classes.sayable} aria-label={t('recovery.sayable')}>
        {sayableTo(verdict, locale).map(({ sentence, text }) => (
          <li key={sentence}>
            <Button
              fullWidth
              size="compact-sm"
              variant="default"
              classNames={{
                root: classes.sentence,
                inner: classes.sentenceInner,
                label: classes.sentenceText,
              }}
              onClick={() => onSay(text)}
            >
              <span dir="auto" lang={locale}>
                {text}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>{t('recovery.never')}</p>
    </section>
  );
}
