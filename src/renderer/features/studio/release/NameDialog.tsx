import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { limits } from '../../../../shared/domain/limits.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import dialogs from '../Dialogs.module.css';

type Named = { readonly name: string; readonly note: string };

/** Asks what a release is called, and what it is for. */
export function NameDialog({
  onName,
  onClose,
  ...before
}: Named & { onName: (named: Named) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(before.name);
  const [note, setNote] = useState(before.note);
  return (
    <Dialog onClose={onClose} title={t(before.name ? 'release.naming' : 'release.new')} size={440}>
      <form
        className={dialogs.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onName({ name: name.trim(), note: note.trim() });
        }}
      >
        <TextInput
          data-autofocus
          label={t('release.name')}
          maxLength={limits.releaseNameCharacters}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={t('release.note')}
          description={t('release.noteHint')}
          rows={3}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className={dialogs.confirm}>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t(before.name ? 'release.save' : 'release.begin')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
