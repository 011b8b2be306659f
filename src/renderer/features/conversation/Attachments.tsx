import { IconFile, IconFileTypePdf, IconPhotoOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { LocalPicture } from '../../ui/files/LocalPicture.tsx';
import { UploadMark } from '../../ui/files/UploadMark.tsx';
import { showHiddenCharacters } from '../../ui/safe-html/hidden-characters.ts';
import classes from './Attachments.module.css';

const pictureTypes: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

function Picture({ file }: { file: Attachment }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(q.files.ensure.queryOptions({ input: { hash: file.hash } }));
  const name = showHiddenCharacters(file.name);
  if (data?.state !== 'here') return <LocalPicture hash={file.hash} alt={name} />;
  return (
    <>
      <button
        type="button"
        className={classes.thumbnail}
        aria-label={t('conversation.file.open', { name })}
        title={name}
        onClick={() => setOpen(true)}
      >
        <LocalPicture hash={file.hash} alt="" className={classes.small} />
      </button>
      <Dialog
        opened={open}
        onClose={() => setOpen(false)}
        size="auto"
        title={<bdi>{name}</bdi>}
        closeLabel={t('conversation.file.close')}
      >
        <LocalPicture hash={file.hash} alt={name} className={classes.large} />
      </Dialog>
    </>
  );
}

function Chip({ file }: { file: Attachment }) {
  const { t } = useTranslation();
  const { data } = useQuery(q.files.ensure.queryOptions({ input: { hash: file.hash } }));
  const missing = data?.state === 'missing';
  const Icon = missing ? IconPhotoOff : file.mime === 'application/pdf' ? IconFileTypePdf : IconFile;
  return (
    <span className={classes.chip}>
      <Icon size={16} aria-hidden />
      <bdi className={classes.name}>{showHiddenCharacters(file.name)}</bdi>
      <span className={classes.size}>
        <UploadMark file={file} />
        {missing && ` · ${t('conversation.file.missing')}`}
      </span>
    </span>
  );
}

/** The files of a message: pictures as thumbnails that open, everything else by name and size. */
export function Attachments({ files }: { files: readonly Attachment[] }) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul className={classes.files} aria-label={t('conversation.file.attachments')}>
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message's files never change, and the same file may come twice
        <li key={index}>{pictureTypes.has(file.mime) ? <Picture file={file} /> : <Chip file={file} />}</li>
      ))}
    </ul>
  );
}
