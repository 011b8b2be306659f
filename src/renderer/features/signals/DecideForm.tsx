import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SignalView } from '../../../shared/contract/signals.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { confirmReasons, dismissReasons, type SignalReason } from '../../../shared/domain/signals/signal.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Signals.module.css';
import { useDeciding } from './use-deciding.ts';

type Props = { signal: SignalView; deed: 'confirm' | 'dismiss'; onDone: () => void };

/** Why it is confirmed or dismissed: one of a few reasons, and a word for whoever reads it later. */
export function DecideForm({ signal, deed, onDone }: Props) {
  const { t } = useTranslation();
  const reasons: readonly SignalReason[] = deed === 'confirm' ? confirmReasons : dismissReasons;
  const [reason, setReason] = useState(reasons[0] ?? 'other');
  const [note, setNote] = useState('');
  const say = useDeciding();
  const decide = useMutation({
    mutationFn: () =>
      engine.signals.decide({ id: signal.id, deed, reason, note, conversationId: signal.here?.id ?? null }),
    onSuccess: () => {
      onDone();
      say(signal, deed);
    },
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error', { key: 'signal' }),
  });
  const send = () => {
    if (!decide.isPending) decide.mutate();
  };
  return (
    <form
      className={classes.form}
      aria-label={t(`signals.deeds.${deed}`)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          onDone();
        }
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        send();
      }}
    >
      <NativeSelect
        label={t('signals.reason')}
        value={reason}
        autoFocus
        data={reasons.map((value) => ({ value, label: t(`signals.reasons.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          setReason(reasons.find((one) => one === value) ?? 'other')
        }
      />
      <TextInput
        label={t('signals.note')}
        value={note}
        maxLength={limits.signalNoteCharacters}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
      <div className={classes.row}>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t('signals.cancel')}
        </Button>
        <Button
          size="compact-sm"
          type="submit"
          loading={decide.isPending}
          rightSection={<Keys keys="mod+enter" />}
        >
          {t(`signals.send.${deed}`)}
        </Button>
      </div>
    </form>
  );
}
