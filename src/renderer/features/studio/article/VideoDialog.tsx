import { Button, FileButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../../text/use-translation.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { localFileAddress } from '../../../ui/safe-html/addresses.ts';
import dialogs from '../Dialogs.module.css';
import classes from './Article.module.css';
import { articlePictures, type PlacedPicture, readPicture } from './use-pictures.ts';
import { isDuration, isVideoAddress, type Video } from './video.ts';

/** Asks for a film: what it is called, where it is watched, how long it takes, and the picture that stands for it. */
export function VideoDialog({
  onDone,
  onClose,
}: {
  /** `file`: of its poster. */
  onDone: (video: Video, file: PlacedPicture['file'] | null) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [address, setAddress] = useState('');
  const [duration, setDuration] = useState('');
  const [poster, setPoster] = useState<PlacedPicture | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const said = { title: title.trim(), address: address.trim(), duration: duration.trim() };
  const wrong = {
    address: said.address !== '' && !isVideoAddress(said.address),
    duration: said.duration !== '' && !isDuration(said.duration),
  };
  const lacks = said.title === '' || said.address === '' || wrong.address || wrong.duration;

  const choose = async (file: File | null) => {
    if (!file) return;
    const taken = await readPicture(file);
    if (typeof taken === 'object') setPoster(taken);
    setProblem(typeof taken === 'object' ? null : t(`articleStudio.picture.${taken}`, { name: file.name }));
  };

  return (
    <Dialog onClose={onClose} title={t('articleStudio.video.title')} size={460}>
      <form
        className={dialogs.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!lacks) onDone({ ...said, poster: poster?.picture ?? null }, poster?.file ?? null);
        }}
      >
        <TextInput
          data-autofocus
          label={t('articleStudio.video.name')}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={t('articleStudio.video.address')}
          description={t('articleStudio.video.addressHint')}
          dir="ltr"
          maxLength={2_000}
          value={address}
          error={wrong.address && t('articleStudio.video.wrongAddress')}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <TextInput
          label={t('articleStudio.video.duration')}
          placeholder="2:05"
          dir="ltr"
          maxLength={8}
          value={duration}
          error={wrong.duration && t('articleStudio.video.wrongDuration')}
          onChange={(event) => setDuration(event.currentTarget.value)}
        />
        {poster && (
          <img className={classes.shown} src={localFileAddress(poster.file.hash)} alt={poster.file.name} />
        )}
        <FileButton accept={articlePictures} onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} variant="default">
              {t('articleStudio.video.poster')}
            </Button>
          )}
        </FileButton>
        {problem && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <div className={dialogs.confirm}>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" disabled={lacks}>
            {t('articleStudio.video.place')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
