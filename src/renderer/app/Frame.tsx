import { lazy, memo, Suspense, useEffect, useState } from 'react';
import { useStatusOf } from '../engine/status.ts';
import { useUndoSend } from '../features/composer/use-undo-send.ts';
import { EscalationsButton } from '../features/escalation/EscalationsButton.tsx';
import { FreezesButton } from '../features/freeze/FreezesButton.tsx';
import { ReminderButton } from '../features/reminders/ReminderButton.tsx';
import { BreakReminder } from '../features/shift/BreakReminder.tsx';
import { ShiftButton } from '../features/shift/ShiftButton.tsx';
import { useShiftCommands } from '../features/shift/use-shift.ts';
import { SidesButton } from '../features/sides/SidesButton.tsx';
import { SignalsButton } from '../features/signals/SignalsButton.tsx';
import { Banners } from '../features/status/Banners.tsx';
import { StatusBar } from '../features/status/StatusBar.tsx';
import { useWhatsNewNotices } from '../features/whats-new/use-whats-new-notices.ts';
import { WhatsNewButton } from '../features/whats-new/WhatsNewButton.tsx';
import { useWorkspace } from '../state/workspace.ts';
import { Overlays, useIdleOnce } from './after-paint.ts';
import { LongestWait } from './dock/LongestWait.tsx';
import { usePoppedOut } from './dock/use-popped-out.ts';
import classes from './Frame.module.css';
import { Pages } from './Pages.tsx';
import { Rail } from './Rail.tsx';
import { useFrameCommands } from './use-frame-commands.ts';
import { useNotices } from './use-notices.ts';
import { useShellCommands } from './use-shell-commands.ts';
import { useTypedAhead } from './use-typed-ahead.ts';
import { useWantedLinkShown } from './use-wanted-link.ts';

const SignInAgain = lazy(() =>
  import('../features/session/SignInAgain.tsx').then((module) => ({ default: module.SignInAgain })),
);

/** The window at work: banners, rail, the open page, the status bar, and what lies over them. */
export const Frame = memo(function Frame() {
  const [signingIn, setSigningIn] = useState(false);
  const signedOut = useStatusOf(({ connection }) => connection.state === 'needs-sign-in');
  useEffect(() => {
    if (!signedOut) setSigningIn(false);
  }, [signedOut]);
  useFrameCommands();
  useTypedAhead();
  useShiftCommands();
  useShellCommands();
  useUndoSend();
  useNotices();
  useWhatsNewNotices();
  usePoppedOut();
  useWantedLinkShown();

  const wanted = useWorkspace((state) => state.overlay !== null);
  const overlays = useIdleOnce() || wanted;

  const signIn = () => setSigningIn(true);
  return (
    <div className={classes.frame}>
      <Banners onSignIn={signIn} />
      <div className={classes.body}>
        <Rail />
        <Pages />
      </div>
      <StatusBar
        onSignIn={signIn}
        shift={<ShiftButton />}
        open={<LongestWait />}
        reminders={
          <>
            <WhatsNewButton />
            <FreezesButton />
            <SignalsButton />
            <EscalationsButton />
            <SidesButton />
            <ReminderButton />
          </>
        }
      />
      <BreakReminder />
      <Suspense fallback={null}>
        {overlays && <Overlays />}
        {signingIn && signedOut && <SignInAgain onClose={() => setSigningIn(false)} />}
      </Suspense>
    </div>
  );
});
