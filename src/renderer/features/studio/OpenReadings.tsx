import { UnstyledButton } from '@mantine/core';
import type { OpenReadings as Open } from '../../../shared/wire/spread.ts';
import { openInStudio } from '../../state/studio-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './Overview.module.css';

/** What some have still to read, what is due first; one press leads to who they are. */
export function OpenReadings({ readings }: Open) {
  const { t } = useTranslation();
  const now = useClock((ms) => Math.floor(ms / 60_000) * 60_000);
  if (readings.length === 0) return null;
  return (
    <section aria-label={t('mustRead.open')}>
      <h2 className={classes.label}>{t('mustRead.open')}</h2>
      <ul className={classes.list}>
        {readings.map(({ kind, documentId, title, dueAt, wanted, have }) => (
          <li key={documentId}>
            <UnstyledButton
              className={`${classes.line ?? ''} gc-focus-inset`}
              data-late={(dueAt !== null && dueAt < now) || undefined}
              onClick={() => openInStudio(kind, documentId)}
            >
              <span className={classes.title} dir="auto">
                {title}
              </span>
              <span className={classes.facts}>
                {t('mustRead.count', { count: wanted, have })}
                {dueAt !== null && (
                  <span>
                    {t(dueAt < now ? 'mustRead.wasDue' : 'mustRead.dueAt', { when: dateAndTime(dueAt) })}
                  </span>
                )}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
