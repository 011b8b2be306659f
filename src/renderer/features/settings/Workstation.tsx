import { Button } from '@mantine/core';
import { hashKey, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppStatus } from '../../../shared/contract/app-status.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q, queryClient } from '../../engine/queries.ts';
import { shell } from '../../state/shell.ts';
import { useShellInfo } from '../../state/shell-info.ts';
import { leaveConversation, showPage } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { PictureRoom } from './PictureRoom.tsx';
import { SettingRow, SettingSection } from './SettingRow.tsx';
import classes from './SettingsPage.module.css';

function SignOut({ status: { embedded, outbox } }: { status: AppStatus }) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  const { mutate, isPending } = useMutation(
    q.session.signOut.mutationOptions({
      onSuccess: (status) => {
        leaveConversation();
        showPage('inbox');
        // Set before the rest goes: whoever looks at a query that was removed hears of nothing any more.
        const kept = hashKey(q.status.queryKey({ input: {} }));
        queryClient.setQueryData(q.status.queryKey({ input: {} }), status);
        queryClient.removeQueries({ predicate: ({ queryHash }) => queryHash !== kept });
      },
      onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
    }),
  );
  const waiting = outbox.waiting + outbox.parked;
  const text = waiting > 0 ? t('settings.workstation.blocked', { count: waiting }) : undefined;
  return (
    <SettingRow
      label={t(embedded ? 'settings.workstation.connect' : 'settings.workstation.signOut')}
      text={text ?? t(embedded ? 'settings.workstation.connectText' : 'settings.workstation.signOutText')}
    >
      <Button
        variant={sure ? 'filled' : 'default'}
        {...(sure && { color: 'red' })}
        disabled={waiting > 0}
        loading={isPending}
        onBlur={() => setSure(false)}
        onClick={() => (sure ? mutate({}) : setSure(true))}
      >
        {t(`settings.workstation.${sure ? 'really' : embedded ? 'leaveDemo' : 'signOut'}`)}
      </Button>
    </SettingRow>
  );
}

function Diagnostics() {
  const { t } = useTranslation();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const { name, text } = await engine.diagnostics.collect({});
      return shell().saveFile(name, text);
    },
    onSuccess: (name) => name !== null && toast(t('settings.workstation.saved', { name }), 'success'),
    onError: (error) =>
      toast(t('settings.failed', { problem: t(`problems.${problemOf(error).kind}`) }), 'error'),
  });
  return (
    <SettingRow
      label={t('settings.workstation.diagnostics')}
      text={t('settings.workstation.diagnosticsText')}
    >
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        {t('settings.workstation.save')}
      </Button>
    </SettingRow>
  );
}

/** Who works here, with which hub, and where the data lies. */
export function Workstation({ status }: { status: AppStatus }) {
  const { t } = useTranslation();
  const info = useShellInfo();
  const { me, hubUrl, embedded } = status;
  return (
    <SettingSection id="workstation" title={t('settings.sections.workstation')}>
      <dl className={`${classes.facts} gc-selectable`}>
        {me && (
          <>
            <dt>{t('settings.workstation.signedIn')}</dt>
            <dd>
              {me.name} · {me.email} · {t(`vocabulary.role.${me.role}`)}
            </dd>
          </>
        )}
        <dt>{t('settings.workstation.hub')}</dt>
        <dd>{embedded ? t('settings.workstation.embedded') : hubUrl}</dd>
        {info && (
          <>
            <dt>{t('settings.workstation.data')}</dt>
            <dd>{info.dataDir}</dd>
            <dt>{t('settings.workstation.logs')}</dt>
            <dd>{info.logDir}</dd>
          </>
        )}
      </dl>
      <PictureRoom />
      <Diagnostics />
      <SignOut status={status} />
      {!embedded && (
        <SettingRow label={t('settings.workstation.useDemo')} text={t('settings.workstation.useDemoText')}>
          <Button variant="default" onClick={() => void shell().useDemo()}>
            {t('settings.workstation.useDemo')}
          </Button>
        </SettingRow>
      )}
    </SettingSection>
  );
}
