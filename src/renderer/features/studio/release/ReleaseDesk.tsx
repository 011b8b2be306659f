import { Button } from '@mantine/core';
import { IconCloudOff, IconDatabaseOff, IconPackageOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isOpen } from '../../../../shared/domain/release.ts';
import { q } from '../../../engine/queries.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { Hint } from '../../../ui/Hint.tsx';
import studio from '../Studio.module.css';
import { askAnew } from '../use-studio-change.ts';
import whoHas from '../WhoHas.module.css';
import { Spread } from '../WhoHas.tsx';
import { NameDialog } from './NameDialog.tsx';
import classes from './Release.module.css';
import { ReleaseCycle } from './ReleaseCycle.tsx';
import { ReleaseMark } from './ReleaseMark.tsx';
import { ReleaseParts } from './ReleaseParts.tsx';
import { useReleaseChange } from './use-release-change.ts';

/** While somebody looks, workstations are seen to get it. */
const lookEveryMs = 2_000;

/** One release: its parts, what stands in its way, what may be done with it, and who has it. */
export function ReleaseDesk({
  releaseId,
  online,
  mayWrite,
}: {
  releaseId: string;
  online: boolean;
  mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState(false);
  const asked = useQuery({
    ...q.studio.release.queryOptions({ input: { releaseId } }),
    ...askAnew,
    enabled: online,
  });
  const release = asked.data?.release;
  const happened = release?.state === 'live' || release?.state === 'rolled-back';
  const spread = useQuery({
    ...q.studio.releaseSpread.queryOptions({ input: { releaseId } }),
    staleTime: 0,
    refetchInterval: lookEveryMs,
    enabled: online && happened,
  });
  const { change, busy } = useReleaseChange();
  if (!release) {
    if (release === null) return <Hint icon={<IconPackageOff size={28} />} title={t('release.gone')} />;
    if (asked.isError)
      return (
        <Hint
          tone="bad"
          icon={<IconDatabaseOff size={28} />}
          title={t('studio.failed')}
          action={{ label: t('ui.retry'), run: () => void asked.refetch() }}
        />
      );
    return online ? (
      <p className={studio.empty}>{t('app.loading')}</p>
    ) : (
      <Hint icon={<IconCloudOff size={28} />} title={t('studio.offlineEmpty')} />
    );
  }
  const on = { releaseId, expected: release.revision };
  const mayChange = mayWrite && isOpen(release);
  return (
    <div className={studio.macro}>
      <div className={studio.paper}>
        <header className={studio.paperHead}>
          <h2 className={studio.macroTitle} dir="auto">
            {release.name}
          </h2>
          <div className={studio.under}>
            <ReleaseMark state={release.state} />
            <span>{t('release.count', { count: release.parts.length })}</span>
            {mayChange && (
              <Button
                size="compact-xs"
                variant="subtle"
                disabled={busy || !online}
                onClick={() => setNaming(true)}
              >
                {t('release.rename')}
              </Button>
            )}
          </div>
          {release.note && (
            <p className={classes.note} dir="auto">
              {release.note}
            </p>
          )}
        </header>
        <ReleaseParts
          release={release}
          {...(mayChange && { change: (what) => void change({ ...what, ...on }) })}
          off={busy || !online}
        />
      </div>
      <aside className={studio.rail} aria-label={t('studio.rail')}>
        <ReleaseCycle release={release} online={online} mayWrite={mayWrite} busy={busy} change={change} />
        {spread.data && happened && (
          <section aria-label={t('spread.title')}>
            <h3 className={whoHas.label}>{t('spread.title')}</h3>
            <Spread spread={spread.data} says={t(`release.state.${release.state}`)} />
          </section>
        )}
      </aside>
      {naming && (
        <NameDialog
          name={release.name}
          note={release.note}
          onClose={() => setNaming(false)}
          onName={async (named) => {
            if (await change({ do: 'rename', ...on, ...named })) setNaming(false);
          }}
        />
      )}
    </div>
  );
}
