import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../../engine/problem.ts';
import { q, queryClient } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Session.module.css';
import { addressProblem, hubAddress, looksLikeEmail } from './sign-in-input.ts';

/** Address, e-mail and password; what is wrong stands beside the field it concerns. */
export function SignInForm({ hubUrl, email: knownEmail }: { hubUrl: string | null; email: string | null }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState(hubUrl ?? '');
  const [email, setEmail] = useState(knownEmail ?? '');
  const [password, setPassword] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const [tried, setTried] = useState(false);
  const { mutate, isPending, error, reset } = useMutation(
    q.session.signIn.mutationOptions({
      onSuccess: (status) => {
        queryClient.setQueryData(q.status.queryKey({ input: {} }), status);
        void queryClient.invalidateQueries();
      },
    }),
  );

  // Signing in again, the password alone is missing.
  const known = hubUrl !== null && knownEmail !== null;
  const problem = addressProblem(address);
  const wrong = {
    address: problem && t(`session.signIn.failed.${problem}`, { example: 'https://helpdesk.example.com' }),
    email: looksLikeEmail(email) ? null : t('session.signIn.failed.email'),
    password: password === '' ? t('session.signIn.failed.password') : null,
  };
  const kind = error ? problemOf(error).kind : null;
  const refused = kind && (kind === 'offline' ? t('session.signIn.failed.offline') : t(`problems.${kind}`));
  const watchCapsLock = (event: React.KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const hub = hubAddress(address);
        if (hub === null || wrong.address || wrong.email || wrong.password) return;
        mutate({ hubUrl: hub, email: email.trim(), password });
      }}
      onChange={reset}
    >
      <TextInput
        label={t('session.signIn.address')}
        placeholder={t('session.signIn.addressHint')}
        value={address}
        error={tried && wrong.address}
        inputMode="url"
        autoComplete="url"
        spellCheck={false}
        data-autofocus={known ? undefined : true}
        autoFocus={!known}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <TextInput
        label={t('session.signIn.email')}
        type="email"
        value={email}
        error={tried && wrong.email}
        autoComplete="username"
        spellCheck={false}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('session.signIn.password')}
        value={password}
        error={tried && wrong.password}
        description={capsLock ? t('session.signIn.capsLock') : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('session.signIn.show'), tabIndex: 0 }}
        maxLength={1024}
        data-autofocus={known || undefined}
        autoFocus={known}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
        onBlur={() => setCapsLock(false)}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {refused && (
        <p className={classes.refused} role="alert">
          {refused}
        </p>
      )}
      <Button type="submit" size="sm" fullWidth loading={isPending} mt={4}>
        {t('session.signIn.submit')}
      </Button>
    </form>
  );
}
