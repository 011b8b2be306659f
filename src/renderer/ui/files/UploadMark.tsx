import { useQuery } from '@tanstack/react-query';
import { engine } from '../../engine/client.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { fileSize } from './file-size.ts';
import classes from './UploadMark.module.css';

type Props = { file: { readonly hash: string; readonly name: string; readonly bytes: number } };

/** How large a file is, or how much of it has gone to the hub while it is on its way there. */
export function UploadMark({ file: { hash, name, bytes } }: Props) {
  const { t } = useTranslation();
  const { data: upload } = useQuery(
    q.files.uploads.queryOptions({
      input: {},
      select: (all) => all.find((one) => one.hash === hash) ?? null,
    }),
  );
  if (!upload) return <span className={classes.size}>{fileSize(bytes)}</span>;
  const { sent, state } = upload;
  if (state === 'refused') return <span className={classes.refused}>{t('ui.upload.refused')}</span>;
  const percent = Math.min(100, Math.floor((100 * sent) / Math.max(1, upload.bytes)));
  return (
    <span className={classes.mark} data-state={state}>
      <span className={classes.size}>
        {t('ui.upload.of', { sent: fileSize(sent), size: fileSize(bytes) })}
      </span>
      <span
        role="progressbar"
        className={classes.bar}
        aria-label={t('ui.upload.label', { name })}
        aria-valuemin={0}
        aria-valuemax={100}
        // In steps: whoever listens does not want to hear each per cent.
        aria-valuenow={Math.floor(percent / 10) * 10}
      >
        <span className={classes.done} style={{ inlineSize: `${percent}%` }} />
      </span>
      {state === 'stopped' && (
        <>
          <span className={classes.size}>{t('ui.upload.stopped')}</span>
          <button
            type="button"
            className={classes.again}
            aria-label={t('ui.upload.again', { name })}
            onClick={() => void engine.files.retryUploads({})}
          >
            {t('ui.retry')}
          </button>
        </>
      )}
    </span>
  );
}
