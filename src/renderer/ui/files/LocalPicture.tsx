import { IconPhotoOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { localFileAddress } from '../safe-html/addresses.ts';
import classes from './LocalPicture.module.css';

type Props = {
  hash: string;
  alt: string;
  width?: number | undefined;
  height?: number | undefined;
  className?: string | undefined;
};

/** A picture from this workstation's store, fetched into it when online; where it is missing it says so. */
export function LocalPicture({ hash, alt, width, height, className }: Props) {
  const { t } = useTranslation();
  const { data, isError, refetch, isFetching } = useQuery(q.files.ensure.queryOptions({ input: { hash } }));
  const [broken, setBroken] = useState(false);

  if (isError || data?.state === 'missing' || broken) {
    return (
      <button
        type="button"
        className={classes.missing}
        disabled={isFetching}
        title={t('conversation.file.retry')}
        onClick={() => {
          setBroken(false);
          void refetch();
        }}
      >
        <IconPhotoOff size={16} aria-hidden />
        <span>
          {alt && <bdi className={classes.name}>{alt}</bdi>}
          {t('conversation.file.missingOffline')}
        </span>
      </button>
    );
  }
  if (!data) return <span className={classes.waiting} style={{ width, height }} />;
  return (
    <img
      className={className}
      src={localFileAddress(hash)}
      alt={alt}
      width={width}
      height={height}
      decoding="async"
      draggable={false}
      onError={() => setBroken(true)}
    />
  );
}
