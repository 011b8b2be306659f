import { lazy, Suspense, useEffect, useState } from 'react';
import { useStatus } from '../engine/status.ts';
import { CannotStart } from '../features/session/CannotStart.tsx';
import { FirstRun } from '../features/session/FirstRun.tsx';
import { Locked } from '../features/session/Locked.tsx';
import { forgetPerson } from '../state/forget-person.ts';
import { useShellHealth } from '../state/health.ts';
import { isMainWindow } from '../state/window-name.ts';
import { useClock } from '../ui/time/clock.ts';
import { Frame as MainFrame } from './Frame.tsx';
import { PoppedOutFrame } from './PoppedOutFrame.tsx';
import { Watermark } from './Watermark.tsx';

const SignInPage = lazy(() =>
  import('../features/session/SignInPage.tsx').then((module) => ({ default: module.SignInPage })),
);

const Frame = isMainWindow ? MainFrame : PoppedOutFrame;

const opened = Date.now();
/** Most starts are over before anything needs to be said; until then the frame stands empty. */
const quietMs = 1200;

/** Which of the app's faces is shown: the work, that it is locked, signing in, the first run, or that engine or hub cannot start. */
export function Gate() {
  const status = useStatus();
  const { engine, hub } = useShellHealth();
  const quiet = useClock((now) => now - opened < quietMs);

  const signedIn = Boolean(status?.me);
  const [someoneWasHere, setSomeoneWasHere] = useState(false);
  if (signedIn && !someoneWasHere) setSomeoneWasHere(true);
  const leaving = someoneWasHere && status?.me === null && status.connection.state === 'needs-sign-in';
  useEffect(() => {
    if (leaving) forgetPerson();
  }, [leaving]);

  if (status?.me)
    return (
      <>
        {status.locked === null ? <Frame /> : !quiet && <Locked status={status} locked={status.locked} />}
        <Watermark />
      </>
    );
  if (leaving) return null;
  if (engine.state === 'failed') return <CannotStart what="engine" health={engine} />;
  // Nobody has been signed in by it yet: there is nothing else to show.
  if (hub.state === 'failed' && status?.embedded !== false) return <CannotStart what="hub" health={hub} />;
  if (!status) return hub.state === 'starting' && !quiet ? <FirstRun progress={null} /> : <Frame />;
  if (status.embedded && status.connection.state !== 'needs-sign-in')
    return quiet ? <Frame /> : <FirstRun progress={status.progress} />;
  return (
    <Suspense fallback={null}>
      <SignInPage status={status} />
    </Suspense>
  );
}
