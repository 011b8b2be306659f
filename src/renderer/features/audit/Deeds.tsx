import { Button } from '@mantine/core';
import { IconFileExport, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { shell } from '../../state/shell.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayNumber } from '../../ui/say-number.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Audit.module.css';
import { type AuditFilter, faultsOf, timeOf } from './filter.ts';

/** Checks the whole chain and says what was found until it is checked again. */
export function Check({ online }: { online: boolean }) {
  const { t } = useTranslation();
  const { mutate, isPending, data } = useMutation({
    mutationFn: () => engine.audit.verify({}),
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={15} aria-hidden />}
        disabled={!online}
        loading={isPending}
        onClick={() => mutate()}
      >
        {t('audit.check')}
      </Button>
      <p className={classes.verdict} role="status" data-sound={data?.sound}>
        {isPending && t('audit.checking')}
        {!isPending && data?.sound === true && (
          <>
            <IconShieldCheck size={16} aria-hidden />
            <span>
              {t('audit.sound', { count: data.entries, n: sayNumber(data.entries) })}{' '}
              {t(data.anchors > 0 ? 'audit.anchored' : 'audit.notAnchored')}
            </span>
          </>
        )}
        {!isPending && data?.sound === false && (
          <>
            <IconShieldX size={16} aria-hidden />
            <span>{t(`audit.fault.${data.fault}`, { n: sayNumber(data.seq) })}</span>
          </>
        )}
      </p>
    </>
  );
}

/** Saves all entries of the chosen time as a file. */
export function Export({ filter, online }: { filter: AuditFilter; online: boolean }) {
  const { t } = useTranslation();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const { name, text, entries } = await engine.audit.export(timeOf(filter));
      const saved = await shell().saveFile(name, text);
      return saved === null ? null : { name: saved, count: entries, n: sayNumber(entries) };
    },
    onSuccess: (saved) => saved && toast(t('audit.exported', saved), 'success'),
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconFileExport size={15} aria-hidden />}
      title={t('audit.exportHint')}
      disabled={!online || faultsOf(filter).includes('until')}
      loading={isPending}
      onClick={() => mutate()}
    >
      {t('audit.export')}
    </Button>
  );
}
