import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPackageExport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { isOpen, type PartOf, type Release, type ReleasePart } from '../../../../shared/domain/release.ts';
import { openInStudio } from '../../../state/studio-drafts.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { languageName } from '../../../ui/language-name.ts';
import { AddParts } from './AddParts.tsx';
import classes from './Release.module.css';

type Change = (what: { do: 'put-in' | 'take-out'; parts: PartOf[] }) => void;

/** What goes live together, each part with how it stands or why it stands in the way. */
export function ReleaseParts({
  release,
  change,
  off,
}: {
  release: Release;
  /** Absent: they are what they are. */
  change?: Change;
  off: boolean;
}) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <section aria-label={t('release.parts')}>
      <div className={classes.head}>
        <h3 className={classes.label}>{t('release.parts')}</h3>
        {change && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={off}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('release.add')}
          </Button>
        )}
      </div>
      {release.parts.length === 0 ? (
        <p className={classes.empty}>{t('release.empty')}</p>
      ) : (
        <ul className={classes.parts}>
          {release.parts.map((part) => (
            <PartLine
              key={`${part.kind} ${part.documentId}`}
              part={part}
              waits={isOpen(release)}
              off={off}
              {...(change && { change })}
            />
          ))}
        </ul>
      )}
      {adding && change && (
        <AddParts
          held={release.parts}
          onClose={() => setAdding(false)}
          onAdd={(parts) => {
            setAdding(false);
            change({ do: 'put-in', parts });
          }}
        />
      )}
    </section>
  );
}

function PartLine({
  part,
  waits,
  change,
  off,
}: {
  part: ReleasePart;
  waits: boolean;
  change?: Change;
  off: boolean;
}) {
  const { t } = useTranslation();
  const { kind, documentId, title, locale, hindrance, number, overtaken } = part;
  const only = [{ kind, documentId }];
  const shown = title || t('studio.untitled');
  return (
    <li className={classes.part} data-hindered={hindrance !== null || undefined}>
      <span className={classes.sign} aria-hidden>
        {hindrance === null ? <IconCheck size={15} /> : <IconAlertTriangle size={15} />}
      </span>
      <span className={classes.what}>
        <UnstyledButton
          className={classes.title ?? ''}
          dir="auto"
          aria-label={t('release.open', { title: shown })}
          onClick={() => openInStudio(kind, documentId)}
        >
          {shown}
        </UnstyledButton>
        <span className={classes.under}>
          {t(`release.${kind}`)}
          {locale && ` · ${languageName(locale)}`}
          {number !== null && ` · ${t('release.number', { number })}`}
        </span>
      </span>
      <span className={classes.stand}>
        {hindrance !== null
          ? t(`release.hindrance.${hindrance}`)
          : overtaken
            ? t('release.overtaken')
            : waits && t('release.approved')}
      </span>
      {change && (
        <span className={classes.tools}>
          {hindrance === 'changed' && (
            <Button
              size="compact-xs"
              variant="default"
              disabled={off}
              onClick={() => change({ do: 'put-in', parts: only })}
            >
              {t('release.accept')}
            </Button>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={off}
            aria-label={t('release.takeOut', { title: shown })}
            title={t('release.takeOut', { title: shown })}
            onClick={() => change({ do: 'take-out', parts: only })}
          >
            <IconPackageExport size={16} aria-hidden />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}
