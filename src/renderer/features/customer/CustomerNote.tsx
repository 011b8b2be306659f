import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { limits } from '../../../shared/domain/limits.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { SecretInForm } from '../../ui/secrets/SecretInForm.tsx';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './CustomerNote.module.css';

/** What the team should know about a customer, in its own words. */
export function CustomerNote({ customerId, note }: { customerId: string; note: string }) {
  const { t } = useTranslation();
  /** What is being written, and the note that it is written upon. */
  const [writing, setWriting] = useState<{ text: string; seen: string } | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setWriting(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const { mutate, isPending } = useMutation(
    q.customer.note.mutationOptions({
      onSuccess: close,
      onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
    }),
  );
  const save = () => {
    if (writing) mutate({ id: customerId, note: writing.text, seen: writing.seen });
  };

  return (
    <section className={classes.note} aria-label={t('customer.note.title')}>
      <h4 className={classes.heading}>
        {t('customer.note.title')}
        {!writing && note !== '' && (
          <button
            ref={opener}
            type="button"
            className={`${classes.change} gc-focus-inset`}
            onClick={() => setWriting({ text: note, seen: note })}
          >
            {t('customer.note.change')}
          </button>
        )}
      </h4>
      {writing ? (
        <>
          <Textarea
            autoFocus
            autosize
            size="xs"
            minRows={3}
            maxRows={14}
            maxLength={limits.customerNoteCharacters}
            aria-label={t('customer.note.title')}
            description={t('customer.note.hint')}
            value={writing.text}
            onChange={(event) => setWriting({ ...writing, text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (isComposing(event)) return;
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
              else if (event.key === 'Escape') close();
              else return;
              event.preventDefault();
              event.stopPropagation();
            }}
          />
          <SecretInForm written={{ text: writing.text }} />
          <div className={classes.buttons}>
            <Button size="compact-sm" loading={isPending} onClick={save}>
              {t('customer.note.save')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={close}>
              {t('customer.note.cancel')}
            </Button>
          </div>
        </>
      ) : note === '' ? (
        <button
          ref={opener}
          type="button"
          className={`${classes.write} gc-focus-inset`}
          onClick={() => setWriting({ text: '', seen: '' })}
        >
          {t('customer.note.write')}
        </button>
      ) : (
        <p className={`${classes.text} gc-selectable`} dir="auto">
          {note}
        </p>
      )}
    </section>
  );
}
