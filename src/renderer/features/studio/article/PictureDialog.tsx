import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../text/use-translation.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { localFileAddress, localFileHash } from '../../../ui/safe-html/addresses.ts';
import dialogs from '../Dialogs.module.css';
import classes from './Article.module.css';
import type { PictureAttributes } from './body-parts.ts';

/** Asks what a picture shows, for those who do not see it. */
export function PictureDialog({
  picture,
  isNew,
  onDone,
  onClose,
}: {
  picture: PictureAttributes;
  isNew: boolean;
  onDone: (words: { alt: string; caption: string }) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [alt, setAlt] = useState(picture.alt);
  const [caption, setCaption] = useState(picture.caption);
  const none = alt.trim() === '';
  return (
    <Dialog onClose={onClose} title={t('articleStudio.picture.title')} size={460}>
      <form
        className={dialogs.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!none) onDone({ alt: alt.trim(), caption: caption.trim() });
        }}
      >
        <img className={classes.shown} src={localFileAddress(localFileHash(picture.src) ?? '')} alt={alt} />
        <Textarea
          data-autofocus
          label={t('articleStudio.picture.alt')}
          description={t('articleStudio.picture.altHint')}
          rows={2}
          maxLength={300}
          value={alt}
          onChange={(event) => setAlt(event.currentTarget.value)}
        />
        <TextInput
          label={t('articleStudio.picture.caption')}
          maxLength={300}
          value={caption}
          onChange={(event) => setCaption(event.currentTarget.value)}
        />
        <div className={dialogs.confirm}>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" disabled={none}>
            {t(isNew ? 'articleStudio.picture.place' : 'articleStudio.picture.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
