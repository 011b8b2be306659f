import { IconCircleCheck, IconCloudOff, IconDatabaseOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { q } from '../../engine/queries.ts';
import { Hint } from '../../ui/Hint.tsx';
import library from './Library.module.css';
import { Missing } from './Missing.tsx';
import { OpenReadings } from './OpenReadings.tsx';
import classes from './Overview.module.css';
import { Shelves } from './Shelves.tsx';
import studio from './Studio.module.css';
import { askAnew } from './use-studio-change.ts';

/** What waits for a trainer: what some have still to read, and what is wanted in a language that it lacks. */
export function OverviewPage({ online, mayWrite }: { online: boolean; mayWrite: boolean }) {
  const { t } = useTranslation();
  const readings = useQuery({
    ...q.studio.readings.queryOptions({ input: {} }),
    ...askAnew,
    enabled: online,
  });
  const missing = useQuery({
    ...q.studio.missingTranslations.queryOptions({ input: {} }),
    ...askAnew,
    enabled: online,
  });
  const asked = [readings, missing];
  const failed = asked.filter(({ isError, data }) => isError && !data);
  const nothing =
    readings.data?.readings.length === 0 &&
    missing.data?.missing.length === 0 &&
    missing.data.unspoken.length === 0;
  return (
    <div className={studio.page}>
      <nav className={library.library} aria-label={t('studio.title')}>
        <header className={library.head}>
          <h1 className={library.title}>{t('studio.title')}</h1>
          <Shelves shown="overview" />
        </header>
        <p className={library.empty}>{t('studio.overviewText')}</p>
      </nav>
      <main className={classes.desk} aria-label={t('studio.overview')}>
        {!online && (
          <p className={studio.offline} role="status">
            <IconCloudOff size={15} aria-hidden />
            {t('studio.offline')}
          </p>
        )}
        {online && failed.length === 0 && asked.some(({ data }) => !data) && (
          <p className={studio.empty}>{t('app.loading')}</p>
        )}
        {failed.length > 0 && (
          <Hint
            tone="bad"
            icon={<IconDatabaseOff size={28} />}
            title={t('studio.failed')}
            action={{ label: t('ui.retry'), run: () => failed.forEach(({ refetch }) => void refetch()) }}
          />
        )}
        {nothing && (
          <Hint icon={<IconCircleCheck size={32} stroke={1.4} />} title={t('studio.overviewNone')} />
        )}
        <OpenReadings readings={readings.data?.readings ?? []} />
        <Missing
          missing={missing.data?.missing ?? []}
          unspoken={missing.data?.unspoken ?? []}
          mayWrite={mayWrite}
        />
      </main>
    </div>
  );
}
