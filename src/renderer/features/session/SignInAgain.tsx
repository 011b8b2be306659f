import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '../../../shared/contract/views.ts';
import classes from './Session.module.css';
import { SignInForm } from './SignInForm.tsx';

/** Signing in over the work at hand, after the session ended: nothing on the screen is lost. */
export function SignInAgain({ status, onClose }: { status: AppStatus; onClose: () => void }) {
  const { t } = useTranslation();
  const { connection } = status;
  const notKept = connection.state === 'needs-sign-in' && connection.why === 'not-kept';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('session.signIn.again')}
      size={400}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <p className={classes.lead}>
        {t(notKept ? 'session.signIn.notKeptText' : 'session.signIn.againText', { hub: status.hubUrl ?? '' })}
      </p>
      <SignInForm hubUrl={status.hubUrl} email={status.me?.email ?? null} />
    </Modal>
  );
}
