import { Button, Progress, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { mayWriteKnowledge } from '../../../shared/domain/studio.ts';
import type { DocumentReaders, ReaderState } from '../../../shared/wire/spread.ts';
import { usePeople } from '../../engine/people.ts';
import { useMe } from '../../engine/status.ts';
import type { StudioKind } from '../../state/studio-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { useStudioChange } from './use-studio-change.ts';
import classes from './WhoHas.module.css';

const shownAtFirst = 5;

/** Who has read what must be read, who is behind and why, and the way to remind them. */
export function Readers({
  kind,
  documentId,
  live,
  readers: { version, wanted, have, readers, dueAt, remindedAt },
}: {
  kind: StudioKind;
  documentId: string;
  /** Number of the version that is live. */
  live: number;
  readers: DocumentReaders;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const { change, busy } = useStudioChange(kind);
  const [whole, setWhole] = useState(false);
  const late = useClock((now) => dueAt !== null && dueAt < now && have < wanted);
  const shown = whole ? readers : readers.slice(0, shownAtFirst);
  const count = t('mustRead.count', { count: wanted, have });
  return (
    <section className={classes.section} aria-label={t('mustRead.title')}>
      <h3 className={classes.label}>{t('mustRead.title')}</h3>
      <div className={classes.spread}>
        <p className={classes.line} role="status">
          <span data-late={late || undefined}>
            {dueAt === null
              ? t('mustRead.since', { number: version })
              : t(late ? 'mustRead.wasDue' : 'mustRead.dueAt', { when: dateAndTime(dueAt) })}
          </span>{' '}
          <span className={classes.count}>{count}</span>
        </p>
        <Progress
          size="sm"
          value={wanted === 0 ? 0 : (100 * have) / wanted}
          color={have === wanted ? 'green' : late ? 'red' : 'blue'}
          aria-label={count}
        />
        <ul className={classes.holders}>
          {shown.map((reader) => (
            <ReaderLine key={reader.agentId} reader={reader} />
          ))}
        </ul>
        {readers.length > shownAtFirst && (
          <UnstyledButton
            className={classes.more ?? ''}
            aria-expanded={whole}
            onClick={() => setWhole(!whole)}
          >
            {whole ? t('spread.fewer') : t('spread.all', { count: readers.length })}
          </UnstyledButton>
        )}
        {have < wanted && me !== null && mayWriteKnowledge(me.role) && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={() => void change({ do: 'remind', documentId, expected: live })}
          >
            {t('mustRead.remind', { count: wanted - have })}
          </Button>
        )}
        {remindedAt !== null && (
          <p className={classes.line}>{t('mustRead.reminded', { when: dateAndTime(remindedAt) })}</p>
        )}
      </div>
    </section>
  );
}

function ReaderLine({ reader: { agentId, at, version, behind } }: { reader: ReaderState }) {
  const { t } = useTranslation();
  const people = usePeople();
  return (
    <li className={classes.holder} data-behind={behind ?? undefined}>
      <span className={classes.who}>
        <bdi>{people.agent(agentId)?.name ?? t('spread.somebody')}</bdi>
      </span>
      <span className={classes.state}>
        {behind === null
          ? t('mustRead.read', { number: version ?? 0, when: dateAndTime(at ?? 0) })
          : t(`mustRead.behind.${behind}`)}
        {behind !== null && version !== null && ` ${t('mustRead.hasRead', { number: version })}`}
      </span>
    </li>
  );
}
