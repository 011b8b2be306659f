import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../text/use-translation.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import dialogs from '../Dialogs.module.css';
import { isArticleLink } from './body-editor.ts';

/** An article by its address, and its title. */
export type LinkTarget = { readonly value: string; readonly label: string };

/** Asks where a link leads: to another article, or an address. An empty one takes the link away. */
export function LinkDialog({
  href,
  targets,
  onLink,
  onClose,
}: {
  href: string;
  targets: readonly LinkTarget[];
  onLink: (href: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(href);
  const wanted = address.trim();
  const wrong = wanted !== '' && !isArticleLink(wanted);
  return (
    <Dialog onClose={onClose} title={t('articleStudio.link.title')} size={460}>
      <form
        className={dialogs.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong) onLink(wanted);
        }}
      >
        <Select
          label={t('articleStudio.link.article')}
          searchable
          clearable
          limit={100}
          nothingFoundMessage={t('articleStudio.none')}
          data={[...targets]}
          value={targets.some(({ value }) => value === wanted) ? wanted : null}
          onChange={(value) => setAddress(value ?? '')}
        />
        <TextInput
          data-autofocus
          label={t('articleStudio.link.address')}
          dir="ltr"
          maxLength={2_000}
          value={address}
          error={wrong && t('articleStudio.link.wrong')}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <div className={dialogs.confirm}>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" disabled={wrong || (wanted === '' && href === '')}>
            {t(wanted === '' && href !== '' ? 'articleStudio.link.remove' : 'articleStudio.link.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
