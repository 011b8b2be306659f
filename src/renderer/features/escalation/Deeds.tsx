import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { EscalationView } from '../../../shared/contract/escalations.ts';
import type { Deed } from '../../../shared/domain/escalation.ts';
import { needsText } from '../../../shared/domain/escalation-ladder.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayTarget } from '../../ui/escalation-names.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { SecretInForm } from '../../ui/secrets/SecretInForm.tsx';
import { toast } from '../../ui/toast/toasts.ts';
import { ToldSteps, toldId } from '../../ui/told/ToldSteps.tsx';
import classes from './Escalation.module.css';

/** The first one is what is usually done next. */
const first: ReadonlySet<Deed> = new Set(['accept', 'reply', 'answer']);

/** What this agent may do with an escalation now; what says something to the other side asks for the words. */
export function Deeds({ escalation }: { escalation: EscalationView }) {
  const { t } = useTranslation();
  const lines = useId();
  const { id, conversationId, deeds, told, target } = escalation;
  const [writing, setWriting] = useState<Deed | null>(null);
  const [text, setText] = useState('');
  const [to, setTo] = useState<string | null>(null);
  const passing = writing === 'pass';
  const { data: start } = useQuery({
    ...q.escalations.begin.queryOptions({ input: { conversationId } }),
    enabled: passing,
    gcTime: 0,
  });
  const others = (start?.targets ?? []).filter((one) => one.id !== target?.id);
  const toTargetId = passing ? (to ?? others[0]?.id ?? null) : null;
  const step = useMutation({
    mutationFn: (input: { deed: Deed; text: string; toTargetId: string | null }) =>
      engine.escalations.step({ id, ...input }),
    onSuccess: () => {
      setWriting(null);
      setText('');
    },
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
  });
  if (deeds.length === 0) return null;
  const current = writing !== null && deeds.includes(writing) ? writing : null;
  const ready = text.trim() !== '' && !step.isPending && (!passing || toTargetId !== null);
  const send = () => {
    if (current && ready) step.mutate({ deed: current, text, toTargetId });
  };
  if (current)
    return (
      <div className={classes.writing}>
        {passing && (
          <NativeSelect
            size="xs"
            label={t('escalation.passTo')}
            value={toTargetId ?? ''}
            onChange={(event) => setTo(event.currentTarget.value)}
            data={others.map((one) => ({ value: one.id, label: sayTarget(one) }))}
          />
        )}
        <Textarea
          autoFocus
          autosize
          size="xs"
          minRows={2}
          maxRows={8}
          label={`${t(`escalation.deed.${current}`)}: ${t('escalation.text')}`}
          maxLength={limits.escalationTextCharacters}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            // What was written stays for when it is opened again.
            else if (event.key === 'Escape') setWriting(null);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <SecretInForm written={{ text }} />
        <div className={classes.buttons}>
          <Button size="compact-sm" variant="default" onClick={() => setWriting(null)}>
            {t('escalation.cancel')}
          </Button>
          <Button size="compact-sm" disabled={!ready} onClick={send}>
            {t('escalation.do')}
          </Button>
        </div>
      </div>
    );
  const main = deeds.find((deed) => first.has(deed));
  const tellingOf = (deed: Deed) => (told.includes(deed) ? 'byItself' : 'not');
  return (
    <>
      <div className={classes.deeds}>
        {deeds.map((deed) => (
          <Button
            key={deed}
            size="compact-sm"
            variant={deed === main ? 'filled' : 'default'}
            aria-describedby={toldId(lines, tellingOf(deed))}
            disabled={step.isPending}
            onClick={() =>
              needsText.has(deed) ? setWriting(deed) : step.mutate({ deed, text: '', toTargetId: null })
            }
          >
            {t(`escalation.deed.${deed}`)}
          </Button>
        ))}
      </div>
      <ToldSteps
        id={lines}
        steps={deeds.map((deed) => ({ name: t(`escalation.deed.${deed}`), telling: tellingOf(deed) }))}
      />
    </>
  );
}
