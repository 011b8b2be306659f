import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SyncProgress } from '../../../shared/contract/views.ts';
import { useShellHealth } from '../../state/health.ts';
import { Logo } from '../../ui/Logo.tsx';
import { useClock } from '../../ui/time/clock.ts';
import classes from './Session.module.css';

const began = Date.now();
const slowMs = 30_000;

/** What stands while the demo workspace is made and brought here for the first time. */
export function FirstRun({ progress }: { progress: SyncProgress | null }) {
  const { t } = useTranslation();
  const { engine, hub } = useShellHealth();
  const slow = useClock((now) => now - began > slowMs);
  const step =
    hub.state === 'starting'
      ? (hub.step ?? t('session.firstRun.hub'))
      : engine.state === 'starting'
        ? t('session.firstRun.engine')
        : t('session.firstRun.syncing');
  const known = hub.state !== 'starting' && progress !== null && progress.total > 0;
  const percent = known ? Math.round((100 * progress.done) / progress.total) : null;

  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Logo size={40} />
        <h1 className={classes.title}>{t('session.firstRun.title')}</h1>
        <p className={classes.lead}>{t('session.firstRun.lead')}</p>
        <Progress
          className={classes.progress ?? ''}
          value={percent ?? 100}
          animated={percent === null}
          striped={percent === null}
          aria-label={t('session.firstRun.title')}
        />
        <p className={classes.step} role="status">
          {step}
          {known && <> · {t('session.firstRun.progress', { done: progress.done, total: progress.total })}</>}
        </p>
        {slow && <p className={classes.slow}>{t('session.firstRun.slow')}</p>}
      </div>
    </main>
  );
}
