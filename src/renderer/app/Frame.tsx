import { useEffect, useState } from 'react';
import { useStatus } from '../engine/status.ts';
import { SignInAgain } from '../features/session/SignInAgain.tsx';
import { Banners } from '../features/status/Banners.tsx';
import { StatusBar } from '../features/status/StatusBar.tsx';
import classes from './Frame.module.css';
import { Overlays } from './Overlays.tsx';
import { Pages } from './Pages.tsx';
import { Rail } from './Rail.tsx';
import { useFrameCommands } from './use-frame-commands.ts';
import { useNotices } from './use-notices.ts';
import { useShellCommands } from './use-shell-commands.ts';

/** The window at work: banners, rail, the open page, the status bar, and what lies over them. */
export function Frame() {
  const status = useStatus();
  const [signingIn, setSigningIn] = useState(false);
  const signedOut = status?.connection.state === 'needs-sign-in';
  useEffect(() => {
    if (!signedOut) setSigningIn(false);
  }, [signedOut]);
  useFrameCommands();
  useShellCommands();
  useNotices();

  const signIn = () => setSigningIn(true);
  return (
    <div className={classes.frame}>
      <Banners onSignIn={signIn} />
      <div className={classes.body}>
        <Rail />
        <Pages />
      </div>
      <StatusBar onSignIn={signIn} />
      <Overlays />
      {signingIn && signedOut && <SignInAgain status={status} onClose={() => setSigningIn(false)} />}
    </div>
  );
}
