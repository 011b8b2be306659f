import { Button } from '@mantine/core';
import { IconAlertTriangle, IconClockHour4 } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScheduledView } from '../../../shared/contract/scheduled.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { dateAndTime } from '../time/say-time.ts';
import { toast } from '../toast/toasts.ts';
import classes from './Scheduled.module.css';
import { sayTitle, sayWarning } from './say-scheduled.ts';
import { TimeDialog } from './TimeDialog.tsx';

type Props = {
  messages: readonly ScheduledView[];
  /** Names the customer on each line, where they are not in sight anyway. */
  named?: boolean;
  /** The text of one is in the draft again. */
  onEdited: (conversationId: string) => void;
};

/** What waits for its time, with all that can be done about it. Nothing of it happens by itself. */
export function ScheduledList({ messages, named = false, onEdited }: Props) {
  const { t } = useTranslation();
  if (messages.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('scheduled.list')}>
      {messages.map((message) => (
        <Line key={message.id} message={message} named={named} onEdited={onEdited} />
      ))}
    </ul>
  );
}

function Line({
  message,
  named,
  onEdited,
}: { message: ScheduledView; named: boolean } & Pick<Props, 'onEdited'>) {
  const { t } = useTranslation();
  const [moving, setMoving] = useState(false);
  const [sure, setSure] = useState(false);
  const { mutate, isPending } = useMutation({
    mutationFn: (act: () => Promise<string>) => act(),
    onSuccess: (said) => toast(said, 'success', { key: 'scheduled' }),
    onError: (error) => {
      const { kind } = problemOf(error);
      const said =
        kind === 'offline'
          ? t('scheduled.offline')
          : kind === 'too-late'
            ? t('scheduled.tooLate')
            : t(`problems.${kind}`);
      toast(said, 'warning', { key: 'scheduled' });
    },
  });
  const { id, outboxKey, heldBecause, goesOnIn } = message;
  const title = sayTitle(t, message);
  const warning = sayWarning(t, message);

  const edit = () =>
    mutate(async () => {
      const place =
        outboxKey !== null
          ? await engine.outbox.edit({ key: outboxKey })
          : await engine.scheduled.edit({ id });
      onEdited(place.conversationId);
      return t('scheduled.edited');
    });
  const cancel = () =>
    mutate(async () => {
      if (outboxKey !== null) await engine.outbox.discard({ key: outboxKey });
      else await engine.scheduled.cancel({ id });
      return t('scheduled.cancelled');
    });
  const move = (to: number | null) =>
    mutate(async () => {
      await engine.scheduled.move({ id, at: to });
      return to === null ? t('scheduled.sent') : t('scheduled.moved', { when: dateAndTime(to) });
    });

  return (
    <li className={classes.line} data-held={heldBecause !== null || undefined}>
      <IconClockHour4 size={16} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <strong>
          {named && <bdi>{message.customerName} · </bdi>}
          {title}
        </strong>
        <p dir="auto" title={message.text}>
          {message.text}
          {message.files > 0 && ` · ${t('scheduled.files', { count: message.files })}`}
        </p>
        {warning && (
          <p className={classes.warning} role="status">
            <IconAlertTriangle size={14} aria-hidden /> {warning}
          </p>
        )}
      </div>
      {message.mayChange && (
        <div className={classes.buttons}>
          <Button size="compact-sm" variant="default" disabled={isPending} onClick={edit}>
            {t('scheduled.edit')}
          </Button>
          {outboxKey === null && goesOnIn === null && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                disabled={isPending}
                onClick={() => setMoving(true)}
              >
                {t('scheduled.move')}
              </Button>
              <Button
                size="compact-sm"
                variant={sure ? 'filled' : 'default'}
                disabled={isPending}
                onBlur={() => setSure(false)}
                onClick={() => (sure ? move(null) : setSure(true))}
              >
                {t(sure ? 'scheduled.reallyNow' : 'scheduled.now')}
              </Button>
            </>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" disabled={isPending} onClick={cancel}>
            {t('scheduled.cancel')}
          </Button>
        </div>
      )}
      {moving && (
        <TimeDialog
          purpose="move"
          onClose={() => setMoving(false)}
          onChoose={(to) => {
            setMoving(false);
            move(to);
          }}
        />
      )}
    </li>
  );
}
