import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { spokenLanguage } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../Dialog.tsx';
import { useClock } from '../time/clock.ts';
import { dateAndTime } from '../time/say-time.ts';
import { readSnooze, snoozePresets } from '../time/snooze-time.ts';
import classes from './Scheduled.module.css';

type Props = {
  purpose: 'send' | 'move' | 'snooze' | 'remind' | 'publish';
  onChoose: (at: number) => void;
  onClose: () => void;
  /** What else is asked, below the time. */
  children?: React.ReactNode;
};

/** `2026-03-02T14:30` in local time, as a date field wants it. */
function localMinute(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Asks for a time: in words, from a few ready ones, or by a date field. */
export function TimeDialog({ purpose, onChoose, onClose, children }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState('');
  // To the minute: what "in 2 hours" is must not flicker.
  const now = useClock((ms) => Math.floor(ms / 60_000) * 60_000);
  const fromPicker = picked === '' ? null : new Date(picked).getTime();
  const at = words.trim() === '' ? fromPicker : readSnooze(words, now, spokenLanguage());
  const good = at !== null && Number.isFinite(at) && at > now;
  const asked = words.trim() !== '' || picked !== '';

  return (
    <Dialog onClose={onClose} title={t(`scheduled.dialog.${purpose}`)} size={420}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (good) onChoose(at);
        }}
      >
        <TextInput
          data-autofocus
          label={t('scheduled.dialog.words')}
          placeholder={t('scheduled.dialog.placeholder')}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setPicked('');
          }}
        />
        <div className={classes.presets}>
          {snoozePresets(now).map((ready) => (
            <Button
              key={ready.preset}
              size="compact-sm"
              variant="default"
              title={dateAndTime(ready.at)}
              onClick={() => onChoose(ready.at)}
            >
              {t(`scheduled.dialog.preset.${ready.preset}`)}
            </Button>
          ))}
        </div>
        <TextInput
          type="datetime-local"
          label={t('scheduled.dialog.picker')}
          value={picked}
          min={localMinute(now)}
          onChange={(event) => {
            setPicked(event.currentTarget.value);
            setWords('');
          }}
        />
        <p className={classes.understood} role="status" data-bad={(asked && !good) || undefined}>
          {!asked
            ? purpose === 'send' || purpose === 'move'
              ? t('scheduled.dialog.held')
              : purpose === 'publish'
                ? t('scheduled.dialog.heldToPublish')
                : ''
            : good
              ? t('scheduled.dialog.understood', { when: dateAndTime(at) })
              : t('scheduled.dialog.unknown')}
        </p>
        {children}
        <div className={classes.confirm}>
          <Button type="submit" disabled={!good}>
            {t(`scheduled.dialog.confirm.${purpose}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
