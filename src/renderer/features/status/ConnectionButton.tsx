import { Button, Popover } from '@mantine/core';
import type { AppStatus } from '../../../shared/contract/app-status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { dateAndTime, longSpan, shortSpan } from '../../ui/time/say-time.ts';
import classes from './StatusBar.module.css';
import { useTryNow } from './use-try-now.ts';

type Connection = AppStatus['connection'];

const tones = {
  starting: 'soon',
  online: 'good',
  connecting: 'soon',
  offline: 'soon',
  'needs-sign-in': 'bad',
  'upgrade-required': 'bad',
} as const satisfies Record<Connection['state'], string>;

function useSentence(connection: Connection): string {
  const { t } = useTranslation();
  return useClock((now) => {
    switch (connection.state) {
      case 'offline': {
        const past = now - connection.since;
        return past < 5000
          ? t('status.connection.offline')
          : t('status.connection.offlineFor', { span: shortSpan(past) });
      }
      case 'connecting':
        return connection.attempt > 1
          ? t('status.connection.connectingAgain', { count: connection.attempt })
          : t('status.connection.connecting');
      default:
        return t(`status.connection.${connection.state}`);
    }
  });
}

function NextAttempt({ at }: { at: number }) {
  const { t } = useTranslation();
  return useClock((now) =>
    at - now < 1000 ? t('status.detail.now') : t('status.detail.nextIn', { span: shortSpan(at - now) }),
  );
}

function Ago({ at }: { at: number }) {
  const { t } = useTranslation();
  return useClock((now) => t('status.detail.spanAgo', { span: longSpan(now - at) }));
}

/** Whether the hub answers, in a word; pressed, what that means and what happens next. */
export function ConnectionButton({ status, onSignIn }: { status: AppStatus; onSignIn: () => void }) {
  const { t } = useTranslation();
  const { connection, lastSyncAt, hubUrl, embedded } = status;
  const sentence = useSentence(connection);
  const since = connection.state === 'online' || connection.state === 'offline' ? connection.since : null;
  const keychain =
    connection.state === 'needs-sign-in' &&
    (connection.why === 'not-kept' || connection.why === 'keychain-changed') &&
    connection.why;
  const reason =
    connection.state === 'offline' || (connection.state === 'needs-sign-in' && !keychain)
      ? connection.reason
      : null;
  const { tryNow, possible } = useTryNow();
  const facts: [string, React.ReactNode][] = [];
  if (since !== null) facts.push([t('status.detail.since'), dateAndTime(since)]);
  if (connection.state === 'offline')
    facts.push([t('status.detail.next'), <NextAttempt key="next" at={connection.nextAttemptAt} />]);
  if (reason) facts.push([t('status.detail.reason'), reason]);
  facts.push(
    [
      t('status.detail.lastSync'),
      lastSyncAt === null ? t('status.detail.never') : <Ago key="sync" at={lastSyncAt} />,
    ],
    [t('status.detail.hub'), embedded ? t('status.detail.embedded') : (hubUrl ?? '')],
  );

  return (
    <Popover position="top-start" withinPortal trapFocus>
      <Popover.Target>
        <button type="button" className={`${classes.item} gc-focus-inset`}>
          <span className={classes.dot} data-tone={tones[connection.state]} />
          {sentence}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('status.detail.title')}>
        <p className={classes.detailsTitle}>{sentence}</p>
        <p className={classes.detailsText}>{t(`status.detail.${keychain || connection.state}`)}</p>
        <dl className={classes.details}>
          {facts.map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd className="gc-selectable">{value}</dd>
            </div>
          ))}
        </dl>
        {possible && (
          <Button mt={12} onClick={tryNow} data-autofocus>
            {t('status.detail.tryNow')}
          </Button>
        )}
        {connection.state === 'needs-sign-in' && (
          <Button mt={12} onClick={onSignIn} data-autofocus>
            {t('status.detail.signIn')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
