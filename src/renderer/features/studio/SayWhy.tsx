import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import words from '../../ui/Words.module.css';
import classes from './Dialogs.module.css';

/** Asks why a version does not go on: its writers, or whoever proposed it, read what is said. */
export function SayWhy({
  title,
  text,
  label,
  act,
  onSay,
  onClose,
}: {
  title: string;
  text: string;
  label: string;
  /** What is done then. */
  act: string;
  onSay: (reason: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  return (
    <Dialog onClose={onClose} title={title} size={460}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (said !== '') onSay(said);
        }}
      >
        <p className={words.hint}>{text}</p>
        <Textarea
          data-autofocus
          label={label}
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
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
