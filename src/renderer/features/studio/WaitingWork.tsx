import { UnstyledButton } from '@mantine/core';
import { usePeople } from '../../engine/people.ts';
import { openInStudio } from '../../state/studio-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './Overview.module.css';
import { sayNames } from './say-names.ts';
import type { WaitingWork as Waiting } from './waiting-work.ts';

/** Versions that wait for a trainer; one press leads to each. */
export function WaitingWork({ title, work }: { title: string; work: readonly Waiting[] }) {
  const { t } = useTranslation();
  const people = usePeople();
  if (work.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={classes.label}>{title}</h2>
      <ul className={classes.list}>
        {work.map((one) => (
          <li key={one.documentId}>
            <UnstyledButton
              className={`${classes.line ?? ''} gc-focus-inset`}
              onClick={() => openInStudio(one.kind, one.documentId)}
            >
              <span className={classes.title} dir="auto">
                {one.title || t('studio.untitled')}
              </span>
              <span className={classes.facts}>
                {one.proposedBy !== null && (
                  <span>{t('studio.proposedBy', { name: sayNames([one.proposedBy], people) })}</span>
                )}
                <span>{t('studio.missing.since', { when: dateAndTime(one.since) })}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
