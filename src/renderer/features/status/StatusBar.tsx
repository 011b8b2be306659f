import { Progress } from '@mantine/core';
import { IconAlertTriangle, IconInbox, IconSend2 } from '@tabler/icons-react';
import type { AppStatus } from '../../../shared/contract/app-status.ts';
import { useStatus } from '../../engine/status.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { shortSpan } from '../../ui/time/say-time.ts';
import { ConnectionButton } from './ConnectionButton.tsx';
import { DemoMenu } from './DemoMenu.tsx';
import classes from './StatusBar.module.css';

function LastSync({ at }: { at: number | null }) {
  const { t } = useTranslation();
  const text = useClock((now) => {
    if (at === null) return t('status.notSynced');
    const past = now - at;
    return past < 10_000 ? t('status.syncedNow') : t('status.synced', { span: shortSpan(past) });
  });
  return <span className={classes.quiet}>{text}</span>;
}

function SyncProgress({ progress: { phase, done, total } }: { progress: AppStatus['progress'] }) {
  const { t } = useTranslation();
  if (phase === 'idle') return null;
  const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : null;
  return (
    <span className={classes.progress}>
      <span>{t(`status.progress.${phase}`)}</span>
      <Progress
        className={classes.meter ?? ''}
        size={6}
        value={percent ?? 100}
        animated={percent === null}
        striped={percent === null}
        aria-label={t('status.progress.label')}
      />
      {percent !== null && <span>{t('status.progress.percent', { percent })}</span>}
    </span>
  );
}

function OutboxButton({ outbox: { waiting, parked } }: { outbox: AppStatus['outbox'] }) {
  const { t } = useTranslation();
  const busy = waiting + parked > 0;
  return (
    <button
      type="button"
      className={`${classes.item} gc-focus-inset`}
      data-tone={busy ? 'warning' : undefined}
      title={t('status.outbox.open')}
      onClick={() => showOverlay('outbox')}
    >
      {busy ? <IconSend2 size={14} className="gc-mirror" aria-hidden /> : <IconInbox size={14} aria-hidden />}
      {!busy && t('status.outbox.empty')}
      {waiting > 0 && <span>{t('status.outbox.waiting', { count: waiting })}</span>}
      {parked > 0 && (
        <strong className={classes.parked}>
          <IconAlertTriangle size={13} aria-hidden />
          {t('status.outbox.parked', { count: parked })}
        </strong>
      )}
    </button>
  );
}

type Props = {
  onSignIn: () => void;
  /** Where the agent stands. */
  shift: React.ReactNode;
  /** Of the open conversations, who waits longest. */
  open: React.ReactNode;
  /** What the agent wanted to be reminded of and is due. */
  reminders: React.ReactNode;
};

/** The bottom line: the truth about connection, sync and outbox, one click from the details. */
export function StatusBar({ onSignIn, shift, open, reminders }: Props) {
  const { t } = useTranslation();
  const status = useStatus();
  if (!status)
    return (
      <section className={classes.bar} aria-label={t('status.label')}>
        <span className={classes.item}>
          <span className={classes.dot} data-tone="soon" />
          {t('status.connection.starting')}
        </span>
      </section>
    );

  return (
    <section className={classes.bar} aria-label={t('status.label')}>
      <ConnectionButton status={status} onSignIn={onSignIn} />
      <LastSync at={status.lastSyncAt} />
      <OutboxButton outbox={status.outbox} />
      <SyncProgress progress={status.progress} />
      {status.quarantined > 0 && (
        <span className={classes.warning} title={t('status.quarantineText')}>
          <IconAlertTriangle size={13} aria-hidden />
          {t('status.quarantine', { count: status.quarantined })}
        </span>
      )}
      <span className={classes.space} />
      {reminders}
      {open}
      {shift}
      {status.embedded && <DemoMenu />}
    </section>
  );
}
