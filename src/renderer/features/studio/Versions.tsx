import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { DocumentVersion } from '../../../shared/domain/studio.ts';
import type { Validity } from '../../../shared/domain/validity.ts';
import { usePeople } from '../../engine/people.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import words from '../../ui/Words.module.css';
import { Compare, type PartsOf } from './Compare.tsx';
import marks from './Standing.module.css';
import { sayNames } from './say-names.ts';
import { sayNote } from './say-note.ts';
import type { ChangeStudio } from './use-studio-change.ts';
import classes from './Versions.module.css';
import { isWork } from './work-of.ts';

/** Every version of a document: who wrote it, when and why. Each can be compared, and an earlier one brought back. */
export function Versions({
  documentId,
  versions,
  live,
  busy,
  mayRollBack,
  partsOf,
  change,
}: {
  documentId: string;
  versions: readonly DocumentVersion[];
  live: { readonly version: number; readonly validity?: Validity } | null;
  busy: boolean;
  mayRollBack: boolean;
  /** What differs between two of them. */
  partsOf: PartsOf;
  change: ChangeStudio;
}) {
  const { t } = useTranslation();
  const [comparedId, setCompared] = useState<string | null>(null);
  const compared = versions.find(({ id }) => id === comparedId);
  const withdrawn = live?.validity?.withdrawnAt !== undefined;
  const rollBack = (version: DocumentVersion) => {
    if (!live || version.number === null) return;
    void change({ do: 'roll-back', documentId, expected: live.version, to: version.number });
  };
  if (versions.length === 0) return null;
  return (
    <section className={classes.versions} aria-label={t('studio.versions')}>
      <h3 className={words.label}>{t('studio.versions')}</h3>
      <ol>
        {versions.map((version, index) => (
          <li key={version.id} data-live={version.state === 'live' || undefined}>
            <VersionLine
              version={version}
              {...(index < versions.length - 1 && { onCompare: () => setCompared(version.id) })}
            />
            {version.number !== null && (version.state !== 'live' || withdrawn) && (
              <Button
                size="compact-xs"
                variant="default"
                disabled={busy || !mayRollBack}
                aria-label={t('studio.do.rollBackTo', { number: version.number })}
                onClick={() => rollBack(version)}
              >
                {t('studio.do.rollBack')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {compared && (
        <Compare versions={versions} version={compared} partsOf={partsOf} onClose={() => setCompared(null)} />
      )}
    </section>
  );
}

function VersionLine({ version, onCompare }: { version: DocumentVersion; onCompare?: () => void }) {
  const { t } = useTranslation();
  const people = usePeople();
  const { number, state, writers, approvedBy, updatedAt, goesLiveAt, withdrawn, stage } = version;
  const name = isWork(version)
    ? t(`studio.standing.${version.state}`)
    : t('studio.version', { number: number ?? 0 });
  const by = sayNames(writers, people);
  const approver = approvedBy === null ? '' : sayNames([approvedBy], people);
  const note = sayNote(version.note, t);
  return (
    <div className={classes.version}>
      <span className={classes.versionHead}>
        <strong>{name}</strong>
        {state === 'live' && (
          <span className={marks.standing} data-state="live">
            {t('studio.now')}
          </span>
        )}
        {withdrawn && (
          <span className={marks.standing} data-state="withdrawn">
            {t('studio.standing.withdrawn')}
          </span>
        )}
        {onCompare && (
          <UnstyledButton
            className={classes.link ?? ''}
            aria-label={t('studio.compareOf', { name })}
            onClick={onCompare}
          >
            {t('studio.compare')}
          </UnstyledButton>
        )}
      </span>
      <span className={words.hint}>
        {dateAndTime(number === null ? updatedAt : (goesLiveAt ?? updatedAt))}
        {by && ` · ${by}`}
      </span>
      {approver && <span className={words.hint}>{t('studio.approvedBy', { name: approver })}</span>}
      {note && (
        <span className={classes.note} dir="auto">
          {note}
        </span>
      )}
      {stage?.takenBack && (
        <span className={classes.note}>
          {t('stage.takenBack', {
            name: sayNames([stage.takenBack.by], people),
            when: dateAndTime(stage.takenBack.at),
          })}
        </span>
      )}
      {withdrawn && (
        <span className={classes.note}>
          {t('studio.withdrawnBy', {
            name: sayNames([withdrawn.by], people),
            when: dateAndTime(withdrawn.at),
            reason: withdrawn.reason,
          })}
        </span>
      )}
    </div>
  );
}
