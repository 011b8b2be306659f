import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import words from '../../ui/Words.module.css';
import classes from './Dialogs.module.css';

/** Asks what has to change before a version may go live: its writers read it with their draft. */
export function SendBack({
  title,
  onSend,
  onClose,
}: {
  title: string;
  onSend: (reason: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  return (
    <Dialog onClose={onClose} title={t('studio.sendingBack.title', { title })} size={460}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (said !== '') onSend(said);
        }}
      >
        <p className={words.hint}>{t('studio.sendingBack.text')}</p>
        <Textarea
          data-autofocus
          label={t('studio.sendingBack.reason')}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.confirm}>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" disabled={said === ''}>
            {t('studio.do.return')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
