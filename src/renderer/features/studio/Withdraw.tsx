import { Button, Checkbox, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { languageName } from '../../ui/language-name.ts';
import words from '../../ui/Words.module.css';
import classes from './Dialogs.module.css';

/** What is said instead, by its id. */
export type Replacement = { readonly value: string; readonly label: string };

/** Asks why a document must not be said any more, and what is said instead. */
export function Withdraw({
  title,
  others,
  languages,
  onWithdraw,
  onClose,
}: {
  title: string;
  others: readonly Replacement[];
  /** Other languages in which it is live. */
  languages: readonly string[];
  onWithdraw: (reason: string, replacedBy: string | null, inAll: boolean) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [instead, setInstead] = useState<string | null>(null);
  const [inAll, setInAll] = useState(false);
  return (
    <Dialog onClose={onClose} title={t('studio.withdrawing.title', { title })} size={460}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') onWithdraw(reason.trim(), instead, inAll);
        }}
      >
        <p className={words.hint}>{t('studio.withdrawing.text')}</p>
        <Textarea
          data-autofocus
          label={t('studio.withdrawing.reason')}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Select
          label={t('studio.withdrawing.instead')}
          placeholder={t('studio.withdrawing.nothing')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('studio.withdrawing.nothing') }}
          value={instead}
          limit={100}
          nothingFoundMessage={t('studio.none')}
          data={[...others]}
          onChange={setInstead}
        />
        {languages.length > 0 && (
          <Checkbox
            checked={inAll}
            label={t('studio.withdrawing.inAll', { languages: languages.map(languageName).join(', ') })}
            onChange={(event) => setInAll(event.currentTarget.checked)}
          />
        )}
        <div className={classes.confirm}>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={reason.trim() === ''}>
            {t('studio.withdrawing.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
