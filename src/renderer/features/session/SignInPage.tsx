import { Button } from '@mantine/core';
import type { AppStatus } from '../../../shared/contract/app-status.ts';
import { shell } from '../../state/shell.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Logo } from '../../ui/Logo.tsx';
import classes from './Session.module.css';
import { SignInForm } from './SignInForm.tsx';

/** The whole window while nobody is signed in. */
export function SignInPage({ status }: { status: AppStatus }) {
  const { t } = useTranslation();
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Logo size={40} />
        <h1 className={classes.title}>{t('session.signIn.title')}</h1>
        <p className={classes.lead}>{t('session.signIn.lead')}</p>
        <SignInForm hubUrl={status.hubUrl} email={null} />
        <div className={classes.other}>
          <Button variant="default" size="sm" fullWidth onClick={() => void shell().useDemo()}>
            {t('session.signIn.demo')}
          </Button>
          <p className={classes.small}>{t('session.signIn.demoText')}</p>
        </div>
      </div>
    </main>
  );
}
