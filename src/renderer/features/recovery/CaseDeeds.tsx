import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { HandOver, RecoveryView } from '../../../shared/contract/recovery.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { stateAfterDeed } from '../../../shared/domain/recovery/case-flow.ts';
import type { RecoveryDeed } from '../../../shared/domain/recovery/recovery-case.ts';
import { isTold } from '../../../shared/domain/recovery/say-to.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayTarget } from '../../ui/escalation-names.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { SecretInForm } from '../../ui/secrets/SecretInForm.tsx';
import { toast } from '../../ui/toast/toasts.ts';
import { ToldSteps, toldId } from '../../ui/told/ToldSteps.tsx';
import { caseNote } from './case-note.ts';
import classes from './Recovery.module.css';

/** These say something to the team. */
const written: ReadonlySet<RecoveryDeed> = new Set(['hand-over', 'refuse']);

/** What this agent may do with a case now. */
export function CaseDeeds({ recovery }: { recovery: RecoveryView }) {
  const { t } = useTranslation();
  const lines = useId();
  const { id, conversationId, deeds, verdict } = recovery;
  const [writing, setWriting] = useState<RecoveryDeed | null>(null);
  const [text, setText] = useState('');
  const [to, setTo] = useState<string | null>(null);
  const handing = writing === 'hand-over';
  const { data: start } = useQuery({
    ...q.recovery.begin.queryOptions({ input: { conversationId } }),
    enabled: handing,
    gcTime: 0,
  });
  const targets = start?.targets ?? [];
  const key = verdict.team && start?.table.teams[verdict.team];
  const targetId = to ?? (targets.find((one) => one.key === key) ?? targets[0])?.id ?? null;
  const step = useMutation({
    mutationFn: (input: { deed: RecoveryDeed; text: string; handOver: HandOver | null }) =>
      engine.recovery.step({ conversationId, id, ...input }),
    onSuccess: () => setWriting(null),
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
  });
  if (deeds.length === 0) return null;
  const current = writing !== null && deeds.includes(writing) ? writing : null;
  const ready = !step.isPending && text.trim() !== '' && (!handing || targetId !== null);
  const send = () => {
    if (!current || !ready) return;
    const handOver =
      handing && targetId !== null ? { targetId, note: text.trim(), override: t('recovery.override') } : null;
    step.mutate({ deed: current, text: handing ? '' : text, handOver });
  };
  const begin = (deed: RecoveryDeed) => {
    if (!written.has(deed)) return step.mutate({ deed, text: '', handOver: null });
    setText(deed === 'hand-over' ? caseNote(recovery, t) : '');
    setWriting(deed);
  };
  const tellingOf = (deed: RecoveryDeed) => (isTold(stateAfterDeed(deed)) ? 'byAgent' : 'not');
  if (!current)
    return (
      <>
        <div className={classes.deeds}>
          {deeds.map((deed, index) => (
            <Button
              key={deed}
              size="compact-sm"
              variant={index === 0 ? 'filled' : 'default'}
              aria-describedby={toldId(lines, tellingOf(deed))}
              disabled={step.isPending}
              onClick={() => begin(deed)}
            >
              {t(`recovery.deeds.${deed}`)}
            </Button>
          ))}
        </div>
        <ToldSteps
          id={lines}
          steps={deeds.map((deed) => ({ name: t(`recovery.deeds.${deed}`), telling: tellingOf(deed) }))}
        />
      </>
    );
  return (
    <div className={classes.form}>
      {handing && start && targets.length === 0 && <p className={classes.missing}>{t('recovery.nowhere')}</p>}
      {handing && targets.length > 0 && (
        <NativeSelect
          size="xs"
          label={t('recovery.to')}
          value={targetId ?? ''}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={targets.map((one) => ({ value: one.id, label: sayTarget(one) }))}
        />
      )}
      <Textarea
        autoFocus
        autosize
        size="xs"
        minRows={2}
        maxRows={8}
        label={t(handing ? 'recovery.note' : 'recovery.reason')}
        description={t('recovery.noteText')}
        maxLength={limits.escalationTextCharacters}
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
          {t('recovery.back')}
        </Button>
        <Button size="compact-sm" disabled={!ready} onClick={send}>
          {t('recovery.do')}
        </Button>
      </div>
    </div>
  );
}
