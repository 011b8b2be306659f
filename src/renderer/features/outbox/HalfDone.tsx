import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { HalfDone as Half } from '../../../shared/contract/along.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Steps } from '../../ui/macro/Steps.tsx';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './HalfDone.module.css';

/**
 * A message that arrived without all that was to come along: each action with what became of it, and a way on. Away
 * from its conversation it is framed, and leads there.
 */
export function HalfDone({ half, framed = false }: { half: Half; framed?: boolean }) {
  const { t } = useTranslation();
  const { head, macros, steps, conversationId, conversationNumber, customerName } = half;
  const { mutate, isPending } = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'warning'),
  });
  const stopped = steps.filter(({ state }) => state === 'stopped').length;
  const busy = isPending || stopped === 0;
  return (
    <section
      className={classes.box}
      data-framed={framed || undefined}
      aria-label={t('outbox.halfDone.label')}
      data-half-done={head}
    >
      <p className={classes.title} role="status">
        <IconAlertTriangle size={14} aria-hidden />
        {t('outbox.halfDone.title', { stopped, total: steps.length })}
      </p>
      {framed && (
        <button
          type="button"
          className={classes.link}
          title={
            conversationNumber === null
              ? t('outbox.openNew')
              : t('outbox.open', { number: conversationNumber })
          }
          onClick={() => openConversation(conversationId)}
        >
          <bdi>{t('outbox.to', { name: customerName })}</bdi>
        </button>
      )}
      {macros.length > 0 && (
        <p className={classes.from}>{t('outbox.halfDone.from', { macros: macros.join(' + ') })}</p>
      )}
      <Steps steps={steps} />
      <div className={classes.buttons}>
        {/* They stay where they are while it is tried again, and with them the focus. */}
        <Button
          size="compact-sm"
          variant="default"
          aria-disabled={busy}
          data-disabled={busy}
          onClick={() => !busy && mutate(() => engine.outbox.retryStopped({ head }))}
        >
          {t('outbox.halfDone.again')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-disabled={busy}
          data-disabled={busy}
          onClick={() => !busy && mutate(() => engine.outbox.discardStopped({ head }))}
        >
          {t('outbox.halfDone.leave')}
        </Button>
      </div>
    </section>
  );
}
