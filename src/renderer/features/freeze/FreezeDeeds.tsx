import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FreezeView } from '../../../shared/contract/freezes.ts';
import type { FreezeDeed } from '../../../shared/domain/freeze.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { SecretInForm } from '../../ui/secrets/SecretInForm.tsx';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Freeze.module.css';

const needsWords: ReadonlySet<FreezeDeed> = new Set(['refuse', 'overturn']);
const first: ReadonlySet<FreezeDeed> = new Set(['approve', 'retry', 'uphold']);

/** What this agent may do with a freeze now; a no asks for the reason. */
export function FreezeDeeds({ freeze: { id, deeds } }: { freeze: FreezeView }) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState<FreezeDeed | null>(null);
  const [text, setText] = useState('');
  const step = useMutation({
    mutationFn: (input: { deed: FreezeDeed; text: string }) => engine.freezes.step({ id, ...input }),
    onSuccess: (answer) => {
      if (answer.outcome === 'refused') toast(t(`freeze.refusal.${answer.why}`), 'error');
      setWriting(null);
      setText('');
    },
    onError: (error) => {
      const { kind } = problemOf(error);
      toast(kind === 'offline' ? t('freeze.noAnswer') : t(`problems.${kind}`), 'error');
    },
  });
  if (deeds.length === 0) return null;
  const current = writing !== null && deeds.includes(writing) ? writing : null;
  const send = () => {
    if (current && text.trim() !== '' && !step.isPending) step.mutate({ deed: current, text });
  };
  if (current)
    return (
      <div className={classes.form}>
        <Textarea
          autoFocus
          autosize
          size="xs"
          minRows={2}
          maxRows={6}
          label={`${t(`freeze.deed.${current}`)}: ${t('freeze.why')}`}
          maxLength={limits.freezeTextCharacters}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            else if (event.key === 'Escape') setWriting(null);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <SecretInForm written={{ text }} />
        <div className={classes.buttons}>
          <Button size="compact-sm" variant="default" onClick={() => setWriting(null)}>
            {t('freeze.cancel')}
          </Button>
          <Button size="compact-sm" disabled={text.trim() === '' || step.isPending} onClick={send}>
            {t('freeze.do')}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={classes.row}>
      {deeds.map((deed) => (
        <Button
          key={deed}
          size="compact-sm"
          variant={first.has(deed) ? 'filled' : 'default'}
          disabled={step.isPending}
          onClick={() => (needsWords.has(deed) ? setWriting(deed) : step.mutate({ deed, text: '' }))}
        >
          {t(`freeze.deed.${deed}`)}
        </Button>
      ))}
    </div>
  );
}
