import { Progress } from '@mantine/core';
import type { SyncProgress } from '../../../shared/contract/app-status.ts';
import { useShellHealth } from '../../state/health.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Logo } from '../../ui/Logo.tsx';
import { sayNumber } from '../../ui/say-number.ts';
import { useClock } from '../../ui/time/clock.ts';
import classes from './Session.module.css';

const began = Date.now();
const slowMs = 30_000;

const steps = ['database', 'people', 'knowledge', 'files', 'conversations', 'indexes'] as const;

/** The hub's step as the shell passes it on: `conversations 1200/3000`. */
function readStep(step: string | null) {
  const [, name, done, total] = /^(\S+)(?: (\d+)\/(\d+))?$/.exec(step ?? '') ?? [];
  const known = steps.find((candidate) => candidate === name);
  return {
    name: known ? (`step.${known}` as const) : ('hub' as const),
    done: Number(done ?? 0),
    total: Number(total ?? 0),
  };
}

/** What stands while the demo workspace is made and brought here for the first time. */
export function FirstRun({ progress }: { progress: SyncProgress | null }) {
  const { t } = useTranslation();
  const { engine, hub } = useShellHealth();
  const slow = useClock((now) => now - began > slowMs);
  const making = hub.state === 'starting' ? readStep(hub.step) : null;
  const { done, total } = making ?? progress ?? { done: 0, total: 0 };
  const percent = total > 0 ? Math.round((100 * done) / total) : null;
  const step = making
    ? t(`session.firstRun.${making.name}`)
    : t(engine.state === 'starting' ? 'session.firstRun.engine' : 'session.firstRun.syncing');

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
          transitionDuration={200}
          aria-label={t('session.firstRun.title')}
        />
        <p className={classes.step} role="status">
          {step}
        </p>
        <p className={classes.small}>
          {total > 1 &&
            t('session.firstRun.progress', {
              done: sayNumber(done),
              total: sayNumber(total),
            })}
          {slow && <> {t('session.firstRun.slow')}</>}
        </p>
      </div>
    </main>
  );
}
