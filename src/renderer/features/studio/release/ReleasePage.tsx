import { IconCloudOff, IconPackages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { q } from '../../../engine/queries.ts';
import { openRelease } from '../../../state/studio-drafts.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { Hint } from '../../../ui/Hint.tsx';
import classes from '../Studio.module.css';
import { askAnew } from '../use-studio-change.ts';
import { NameDialog } from './NameDialog.tsx';
import { ReleaseDesk } from './ReleaseDesk.tsx';
import { ReleaseList } from './ReleaseList.tsx';
import { useReleaseChange } from './use-release-change.ts';

/** Every release with how it stands, and one of them on the desk. */
export function ReleasePage({
  openId,
  online,
  mayWrite,
}: {
  openId: string | null;
  online: boolean;
  mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState(false);
  const asked = useQuery({
    ...q.studio.releases.queryOptions({ input: {} }),
    ...askAnew,
    enabled: online,
  });
  const { change } = useReleaseChange();
  const begin = () => setNaming(true);

  return (
    <div className={classes.page}>
      <ReleaseList
        releases={asked.data?.releases ?? null}
        failed={asked.isError}
        online={online}
        openId={openId}
        {...(mayWrite && online && { onBegin: begin })}
        onRetry={() => void asked.refetch()}
      />
      <main className={classes.desk} aria-label={t('release.desk')}>
        {!online && (
          <p className={classes.offline} role="status">
            <IconCloudOff size={15} aria-hidden />
            {t('studio.offline')}
          </p>
        )}
        {openId ? (
          <ReleaseDesk key={openId} releaseId={openId} online={online} mayWrite={mayWrite} />
        ) : (
          <Hint
            icon={<IconPackages size={32} stroke={1.4} />}
            title={t('release.pick.title')}
            text={t('release.pick.text')}
            {...(mayWrite && online && { action: { label: t('release.new'), run: begin } })}
          />
        )}
      </main>
      {naming && (
        <NameDialog
          name=""
          note=""
          onClose={() => setNaming(false)}
          onName={async (named) => {
            const releaseId = newId();
            if (!(await change({ do: 'begin', releaseId, ...named }))) return;
            setNaming(false);
            openRelease(releaseId);
          }}
        />
      )}
    </div>
  );
}
