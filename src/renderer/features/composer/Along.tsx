import { IconFile, IconPhotoDown, IconX } from '@tabler/icons-react';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import { isPlaceable } from '../../../shared/domain/placed-pictures.ts';
import { usePeople } from '../../engine/people.ts';
import { useTranslation } from '../../text/use-translation.ts';
import type { Adding, FileProblem } from '../../ui/files/attach-files.ts';
import { FileName } from '../../ui/files/FileName.tsx';
import { FileProblems } from '../../ui/files/FileProblems.tsx';
import { LocalPicture } from '../../ui/files/LocalPicture.tsx';
import { UploadMark } from '../../ui/files/UploadMark.tsx';
import { sayAction } from '../../ui/macro/sayable-action.ts';
import classes from './Along.module.css';
import type { Written } from './written.ts';

type Props = {
  written: Written;
  adding: Adding | null;
  fileProblems: readonly FileProblem[];
  onChange: (changed: Partial<Written>) => void;
  /** A file is about to be taken out. */
  onRemove: (file: Attachment) => void;
  /** A picture is to stand in the text; absent: the channel carries none there. */
  onPlace?: (file: Attachment) => void;
};

/** What goes along with the text: files, and what macros will do. Each can be taken out. */
export function Along({
  written: { attachments, actions },
  adding,
  fileProblems,
  onChange,
  onRemove,
  onPlace,
}: Props) {
  const { t } = useTranslation();
  const people = usePeople();
  if (attachments.length + actions.length + fileProblems.length === 0 && adding === null) return null;
  return (
    <div className={classes.along}>
      {(attachments.length > 0 || adding !== null) && (
        <ul className={classes.chips} aria-label={t('composer.file.list')}>
          {attachments.map((file, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be there twice
              key={`${file.hash} ${index}`}
              className={classes.chip}
              data-picture={file.mime.startsWith('image/') || undefined}
            >
              {file.mime.startsWith('image/') ? (
                <LocalPicture hash={file.hash} alt="" className={classes.preview} />
              ) : (
                <IconFile size={14} aria-hidden />
              )}
              <FileName name={file.name} />
              <UploadMark file={file} />
              {onPlace && isPlaceable(file) && (
                <button
                  type="button"
                  className={classes.remove}
                  aria-label={t('composer.file.place', { name: file.name })}
                  title={t('composer.file.place', { name: file.name })}
                  onClick={() => onPlace(file)}
                >
                  <IconPhotoDown size={12} />
                </button>
              )}
              <button
                type="button"
                className={classes.remove}
                aria-label={t('composer.file.remove', { name: file.name })}
                onClick={() => {
                  onRemove(file);
                  onChange({ attachments: attachments.filter((_, other) => other !== index) });
                }}
              >
                <IconX size={12} />
              </button>
            </li>
          ))}
          {adding !== null && (
            <li className={classes.chip} data-adding role="status">
              {t(adding.count > 1 ? 'composer.file.addingOf' : 'composer.file.adding', adding)}
            </li>
          )}
        </ul>
      )}
      {actions.length > 0 && (
        <ul className={classes.chips} aria-label={t('composer.action.list')}>
          {actions.map((action, index) => {
            const what = sayAction(action, people, t);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: an action has no other name than what it does
              <li key={`${action.type} ${index}`} className={classes.chip} data-action>
                <bdi className={classes.name} title={what}>
                  {what}
                </bdi>
                <button
                  type="button"
                  className={classes.remove}
                  aria-label={t('composer.action.remove', { what })}
                  onClick={() => onChange({ actions: actions.filter((_, other) => other !== index) })}
                >
                  <IconX size={12} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <FileProblems problems={fileProblems} />
    </div>
  );
}
