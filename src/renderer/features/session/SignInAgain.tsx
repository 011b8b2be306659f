import { useStatus } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import classes from './Session.module.css';
import { SignInForm } from './SignInForm.tsx';

const texts = {
  nobody: 'session.signIn.againText',
  ended: 'session.signIn.againText',
  'not-kept': 'session.signIn.notKeptText',
  'keychain-changed': 'session.signIn.keychainChangedText',
} as const;

/** Signing in over the work at hand, after the session ended: nothing on the screen is lost. */
export function SignInAgain({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const status = useStatus();
  const connection = status?.connection;
  const why = connection?.state === 'needs-sign-in' ? connection.why : 'ended';
  return (
    <Dialog onClose={onClose} title={t('session.signIn.again')} size={400}>
      <p className={classes.lead}>{t(texts[why], { hub: status?.hubUrl ?? '' })}</p>
      <SignInForm hubUrl={status?.hubUrl ?? null} email={status?.me?.email ?? null} />
    </Dialog>
  );
}
