import { Button, Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { EscalationDraft, EscalationStart } from '../../../shared/contract/escalations.ts';
import { nearIn, saidIn, severities } from '../../../shared/domain/escalation.ts';
import { allowedMs, missingOf } from '../../../shared/domain/escalation-ladder.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useStatusOf } from '../../engine/status.ts';
import { showOverlay } from '../../state/workspace.ts';
import { perLocale } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { sayCheck, sayReasonFor, sayTarget } from '../../ui/escalation-names.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import { languageName } from '../../ui/language-name.ts';
import { Summarise, withSummary } from '../../ui/model/Summarise.tsx';
import { OtherSpoken } from '../../ui/OtherSpoken.tsx';
import { SecretInForm } from '../../ui/secrets/SecretInForm.tsx';
import { longSpan } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { Checklist } from './Checklist.tsx';
import classes from './Escalation.module.css';
import { useEscalationDraft } from './use-escalation-draft.ts';

type Props = { view: ConversationView; start: EscalationStart; first: EscalationDraft };

const listOf = perLocale((at) => new Intl.ListFormat(at));

/** The card: where to, why, what is there, what whoever takes over must know, and what the customer is told. */
export function EscalateForm({ view, start, first }: Props) {
  const { t } = useTranslation();
  const { conversation, customer } = view;
  const online = useStatusOf(({ connection }) => connection.state === 'online');
  const { draft, write, discard, forget } = useEscalationDraft(conversation.id, first);
  const [asksWhy, setAsksWhy] = useState(draft.override !== '');
  const override = useRef<HTMLInputElement>(null);
  const target = start.targets.find(({ id }) => id === draft.targetId) ?? start.targets[0];
  const reason = target?.reasons.find(({ key }) => key === draft.reason) ?? target?.reasons[0];
  const raise = useMutation({
    mutationFn: async (input: { draft: EscalationDraft; told: string | null }) => {
      await forget();
      return engine.escalations.raise({ conversationId: conversation.id, ...input });
    },
    onSuccess: () => {
      showOverlay(null);
      if (!target) return;
      const name = sayTarget(target);
      if (online) toast(t('escalation.queued', { target: name }), 'success');
      else toast(t('escalation.notYetText', { target: name }), 'warning');
    },
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
  });
  useEffect(() => {
    if (asksWhy) override.current?.select();
  }, [asksWhy]);
  if (!target || !reason) return null;

  const missing = missingOf(
    reason,
    draft.there.map((key) => ({ key, there: true })),
  );
  const said = saidIn(target.texts.raised, customer.locale) ?? '';
  const told = draft.tell && said !== '' ? said : null;
  const spoken = nearIn(target.texts.raised, customer.locale) === undefined ? 'en' : customer.locale;
  const walled = start.restricted.includes(target.id);
  const ready = draft.note.trim() !== '' && !raise.isPending;
  const send = () => {
    if (!ready) return;
    if (missing.length > 0 && draft.override.trim() === '') {
      write({ override: t('escalation.overrideDefault') });
      setAsksWhy(true);
      override.current?.focus();
      return;
    }
    const why = missing.length > 0 ? draft.override : '';
    raise.mutate({ draft: { ...draft, targetId: target.id, reason: reason.key, override: why }, told });
  };
  const choose = (targetId: string) => {
    const next = start.targets.find(({ id }) => id === targetId);
    if (!next) return;
    const { topic } = conversation;
    const usual = next.reasons.find(({ topics }) => topic !== null && topics.includes(topic));
    write({ targetId, reason: (usual ?? next.reasons[0])?.key ?? '', tell: next.acknowledges });
  };
  const span = longSpan(allowedMs(target, customer.tier, draft.severity));
  return (
    <form
      className={classes.form}
      aria-label={t('escalation.send')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (isComposing(event) || event.key !== 'Enter') return;
        if (!(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        send();
      }}
    >
      <Radio.Group label={t('escalation.to')} value={target.id} onChange={choose}>
        <div className={classes.targets}>
          {start.targets.map((one) => (
            <Radio
              key={one.id}
              size="sm"
              value={one.id}
              data-autofocus={one.id === target.id || undefined}
              label={
                <span className={classes.target}>
                  {sayTarget(one)}
                  {start.restricted.includes(one.id) && (
                    <>
                      <IconLock size={13} aria-hidden />
                      <span className={classes.quiet}>{t('escalation.walledTarget')}</span>
                    </>
                  )}
                </span>
              }
            />
          ))}
        </div>
      </Radio.Group>
      {walled && <p className={classes.warning}>{t('escalation.walled')}</p>}
      <div className={classes.pair}>
        <NativeSelect
          size="xs"
          label={t('escalation.why')}
          value={reason.key}
          onChange={(event) => write({ reason: event.currentTarget.value })}
          data={target.reasons.map((one) => ({ value: one.key, label: sayReasonFor(one) }))}
        />
        <NativeSelect
          size="xs"
          label={t('escalation.severity')}
          value={draft.severity}
          onChange={({ currentTarget: { value } }) =>
            write({ severity: severities.find((one) => one === value) ?? 'normal' })
          }
          data={severities.map((value) => ({ value, label: t(`escalation.severities.${value}`) }))}
        />
      </div>
      {reason.checks.length > 0 && (
        <Checklist reason={reason} there={draft.there} onChange={(there) => write({ there })} />
      )}
      {asksWhy && missing.length > 0 && (
        <TextInput
          ref={override}
          size="xs"
          label={t('escalation.override')}
          description={
            <span role="alert">
              {t('escalation.missing', {
                list: listOf().format(missing.map((key) => sayCheck(key, reason.labels))),
              })}
            </span>
          }
          dir="auto"
          maxLength={300}
          value={draft.override}
          onChange={(event) => write({ override: event.currentTarget.value })}
        />
      )}
      <Textarea
        autosize
        size="xs"
        minRows={4}
        maxRows={9}
        label={t('escalation.note')}
        description={t('escalation.noteText')}
        maxLength={limits.escalationTextCharacters}
        value={draft.note}
        onChange={(event) => write({ note: event.currentTarget.value })}
      />
      <SecretInForm written={draft} kept />
      <div>
        <Summarise
          conversationId={conversation.id}
          onSummed={(text) => write({ note: withSummary(draft.note, text, limits.escalationTextCharacters) })}
        />
      </div>
      <div className={classes.tell}>
        <Checkbox
          size="xs"
          checked={draft.tell}
          onChange={(event) => write({ tell: event.currentTarget.checked })}
          label={t('escalation.tellWith', { language: languageName(spoken) })}
        />
        {told === null ? (
          <p className={classes.quiet}>{t('escalation.toldNothing')}</p>
        ) : (
          <>
            <OtherSpoken tried={spoken === customer.locale ? [spoken] : [customer.locale, spoken]} />
            <blockquote className={classes.told} aria-label={t('escalation.told')} dir="auto" lang={spoken}>
              {told}
            </blockquote>
          </>
        )}
      </div>
      <div className={classes.foot}>
        <span className={classes.quiet}>
          {customer.tier === 'standard'
            ? t('escalation.deadline', { span })
            : t('escalation.deadlineVip', { span, tier: t(`vocabulary.tier.${customer.tier}`) })}
        </span>
        {online === false && <strong className={classes.notYet}>{t('escalation.notYet')}</strong>}
        <div className={classes.buttons}>
          <Button
            variant="default"
            onClick={() => {
              void discard();
              showOverlay(null);
            }}
          >
            {t('escalation.cancel')}
          </Button>
          <Button type="submit" disabled={!ready} rightSection={<Keys keys="mod+enter" />}>
            {asksWhy && missing.length > 0 ? t('escalation.sendAnyway') : t('escalation.send')}
          </Button>
        </div>
      </div>
    </form>
  );
}
