import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Release, ReleasePart } from '../../../../shared/domain/release.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import words from '../../../ui/Words.module.css';
import dialogs from '../Dialogs.module.css';
import classes from './Release.module.css';

/** Says what becomes of each part, and asks why. */
export function RollBackDialog({
  release: { name, parts },
  onRollBack,
  onClose,
}: {
  release: Pick<Release, 'name' | 'parts'>;
  onRollBack: (reason: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const fate = ({ before, overtaken }: ReleasePart) =>
    overtaken
      ? t('release.rollingBack.stays')
      : before === null
        ? t('release.rollingBack.withdrawn')
        : t('release.rollingBack.back', { number: before });
  return (
    <Dialog onClose={onClose} title={t('release.rollingBack.title', { name })} size={500}>
      <form
        className={dialogs.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') onRollBack(reason.trim());
        }}
      >
        <p className={words.hint}>{t('release.rollingBack.text')}</p>
        <ul className={classes.fates}>
          {parts.map((part) => (
            <li key={`${part.kind} ${part.documentId}`}>
              <bdi>{part.title || t('studio.untitled')}</bdi>
              <span className={classes.under}>{fate(part)}</span>
            </li>
          ))}
        </ul>
        <Textarea
          data-autofocus
          label={t('release.rollingBack.reason')}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={dialogs.confirm}>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={reason.trim() === ''}>
            {t('release.rollingBack.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
