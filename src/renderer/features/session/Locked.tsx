import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { AppStatus } from '../../../shared/contract/app-status.ts';
import { engine } from '../../engine/client.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './Session.module.css';

const SignInAgain = lazy(() =>
  import('./SignInAgain.tsx').then((module) => ({ default: module.SignInAgain })),
);

type Props = { readonly status: AppStatus; readonly locked: NonNullable<AppStatus['locked']> };

/**
 * In place of the work, while nobody knows whether what is kept here may still be shown: what happened, what is safe, what to do.
 * What the page has of customers goes; what it has of itself stays for when it opens again.
 */
export function Locked({ status: { connection, outbox }, locked: { since, hours } }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [signingIn, setSigningIn] = useState(false);
  // What no part of the page shows any more.
  useEffect(() => client.removeQueries({ predicate: (query) => query.getObserversCount() === 0 }), [client]);
  const answers = connection.state === 'online';
  const signedOut = connection.state === 'needs-sign-in';
  const waiting = outbox.waiting + outbox.parked;
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <IconLock size={36} stroke={1.5} aria-hidden />
        <h1 className={classes.title}>{t('session.locked.title')}</h1>
        <p className={classes.lead}>{t('session.locked.why', { when: dateAndTime(since), count: hours })}</p>
        <p className={classes.lead}>
          {t('session.locked.safe')}
          {waiting > 0 && ` ${t('session.locked.waiting', { count: waiting })}`}
        </p>
        <p className={classes.todo} role="status">
          {t(
            answers ? 'session.locked.answers' : signedOut ? 'session.locked.signIn' : 'session.locked.todo',
          )}
        </p>
        <div className={classes.buttons}>
          {signedOut && (
            <Button size="sm" onClick={() => setSigningIn(true)}>
              {t('status.banner.signIn')}
            </Button>
          )}
          {!answers && !signedOut && (
            <Button size="sm" onClick={() => void engine.connection.tryNow({}).catch(() => {})}>
              {t('session.locked.tryNow')}
            </Button>
          )}
        </div>
      </div>
      <Suspense fallback={null}>
        {signingIn && signedOut && <SignInAgain onClose={() => setSigningIn(false)} />}
      </Suspense>
    </main>
  );
}
