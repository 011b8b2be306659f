import { Button, Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FreezeDraft, FreezeStart } from '../../../shared/contract/freezes.ts';
import {
  AccountName,
  fitsKind,
  freezeReasons,
  freezeScopes,
  freezeUrgencies,
  unfreezeReasons,
} from '../../../shared/domain/freeze.ts';
import { isVerified } from '../../../shared/domain/identity.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { FreezeRefusal } from '../../../shared/wire/freezes.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useStatusOf } from '../../engine/status.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { SecretInForm } from '../../ui/secrets/SecretInForm.tsx';
import { longSpan } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { EvidenceLinkInput } from './EvidenceLinkInput.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import classes from './Freeze.module.css';
import { NotYetDone } from './NotYetDone.tsx';
import { useFreezeDraft } from './use-freeze-draft.ts';

type Props = { conversationId: string; start: FreezeStart; first: FreezeDraft };
type Wrong = FreezeRefusal | 'no-answer';

/**
 * What stops, why, how urgent, and what shows it. Nothing of it waits anywhere: it is taken by the hub, or not done.
 * It begins with `first`; what comes later does not change it under the agent's hands.
 */
export function FreezeForm({ conversationId, start, first }: Props) {
  const { t } = useTranslation();
  const online = useStatusOf(({ connection }) => connection.state === 'online');
  const { data: asked } = useQuery({ ...q.freezes.setup.queryOptions({ input: {} }), gcTime: 0 });
  const setup = asked ?? start.setup;
  const { draft, write, discard, forget } = useFreezeDraft(conversationId, first);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const account = useRef<HTMLInputElement>(null);
  const ask = useMutation({
    mutationFn: async (wanted: FreezeDraft) => {
      await forget();
      return engine.freezes.request({ conversationId, draft: wanted });
    },
    onSuccess: (answer) => {
      if (answer.outcome === 'refused') return setWrong(answer.why);
      showOverlay(null);
      toast(t('freeze.requested'), 'warning');
    },
    onError: (error) => {
      const { kind } = problemOf(error);
      if (kind === 'offline' || kind === 'engine-gone') setWrong('no-answer');
      else toast(t(`problems.${kind}`), 'error');
    },
  });
  const { kind } = draft;
  const emergency = kind === 'freeze' && draft.urgency === 'emergency' && setup?.emergency === true;
  const unverified = kind === 'unfreeze' && !isVerified(start.identity, 'strong', Date.now());
  const named = start.identified || AccountName.safeParse(draft.account).success;
  const isReady =
    online && !ask.isPending && draft.scopes.length > 0 && !unverified && setup?.ready !== false;
  const send = () => {
    // Kept, whatever becomes of it.
    write({});
    if (!named) return account.current?.focus();
    setWrong(null);
    if (isReady) ask.mutate(draft);
  };
  const choose = (next: FreezeDraft['kind']) => {
    const [usual] = next === 'freeze' ? freezeReasons : unfreezeReasons;
    write({ kind: next, ...(!fitsKind(next, draft.reason) && { reason: usual }) });
  };
  const span = longSpan((emergency ? (setup?.reviewMinutes ?? 60) : (setup?.decideMinutes ?? 15)) * 60_000);
  const label =
    kind === 'unfreeze' ? 'freeze.requestUnfreeze' : emergency ? 'freeze.requestEmergency' : 'freeze.request';
  return (
    <form
      className={classes.form}
      aria-label={t('freeze.act')}
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
      <NotYetDone
        setup={setup}
        text={
          setup?.ready === false
            ? t('freeze.notReady')
            : online === false
              ? t('freeze.offline')
              : wrong === 'no-answer'
                ? t('freeze.noAnswer')
                : wrong && t(`freeze.refusal.${wrong}`)
        }
      />
      <Radio.Group
        label={t('freeze.kind')}
        value={kind}
        onChange={(next) => choose(next === 'unfreeze' ? next : 'freeze')}
      >
        <div className={classes.row}>
          {(['freeze', 'unfreeze'] as const).map((one) => (
            <Radio
              key={one}
              size="sm"
              value={one}
              label={t(`freeze.kinds.${one}`)}
              data-autofocus={(start.identified && one === kind) || undefined}
            />
          ))}
        </div>
      </Radio.Group>
      {start.identified ? (
        <p className={classes.quiet}>{t('freeze.accountKnown')}</p>
      ) : (
        <TextInput
          ref={account}
          size="sm"
          required
          data-autofocus
          dir="ltr"
          label={t('freeze.account')}
          description={t('freeze.accountText')}
          error={draft.account !== '' && !named ? t('freeze.accountWrong') : undefined}
          maxLength={64}
          value={draft.account}
          onChange={(event) => write({ account: event.currentTarget.value.trim() })}
        />
      )}
      <fieldset className={classes.scopes}>
        <legend className={classes.legend}>{t(kind === 'freeze' ? 'freeze.scopes' : 'freeze.opens')}</legend>
        <div className={classes.row}>
          {freezeScopes.map((scope) => (
            <Checkbox
              key={scope}
              size="xs"
              label={t(`freeze.scope.${scope}`)}
              checked={draft.scopes.includes(scope)}
              onChange={({ currentTarget: { checked } }) =>
                write({
                  scopes: freezeScopes.filter((one) =>
                    one === scope ? checked : draft.scopes.includes(one),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <div className={classes.pair}>
        <NativeSelect
          size="xs"
          label={t('freeze.reason')}
          value={draft.reason}
          onChange={({ currentTarget: { value } }) => {
            const reason = [...freezeReasons, ...unfreezeReasons].find((one) => one === value);
            if (reason) write({ reason });
          }}
          data={(kind === 'freeze' ? freezeReasons : unfreezeReasons).map((value) => ({
            value,
            label: t(`freeze.reasons.${value}`),
          }))}
        />
        {kind === 'freeze' && setup?.emergency === true && (
          <NativeSelect
            size="xs"
            label={t('freeze.urgency')}
            value={draft.urgency}
            onChange={({ currentTarget: { value } }) =>
              write({ urgency: freezeUrgencies.find((one) => one === value) ?? 'urgent' })
            }
            data={freezeUrgencies.map((value) => ({ value, label: t(`freeze.urgencies.${value}`) }))}
          />
        )}
      </div>
      <Textarea
        autosize
        size="xs"
        minRows={2}
        maxRows={6}
        label={t('freeze.note')}
        maxLength={limits.freezeTextCharacters}
        value={draft.note}
        onChange={(event) => write({ note: event.currentTarget.value })}
      />
      <SecretInForm written={draft} kept />
      <EvidenceList
        messages={start.messages}
        chosen={draft.evidence}
        onChange={(evidence) => write({ evidence })}
      />
      <EvidenceLinkInput links={draft.links} onChange={(links) => write({ links })} />
      {unverified && (
        <p className={classes.warning}>
          {t('freeze.needsIdentity')}{' '}
          <Button size="compact-xs" variant="default" onClick={() => showOverlay('identity', 'freeze')}>
            {t('freeze.checkIdentity')}
          </Button>
        </p>
      )}
      <div className={classes.foot}>
        <span className={classes.quiet}>
          {kind === 'unfreeze'
            ? t('freeze.nextUnfreeze')
            : t(emergency ? 'freeze.nextEmergency' : 'freeze.next', { span })}
        </span>
        <div className={classes.buttons}>
          <Button
            variant="default"
            onClick={() => {
              void discard();
              showOverlay(null);
            }}
          >
            {t('freeze.cancel')}
          </Button>
          <Button
            type="submit"
            {...(kind === 'freeze' && { color: 'red' })}
            disabled={!isReady}
            loading={ask.isPending}
          >
            {t(label)}
          </Button>
        </div>
      </div>
    </form>
  );
}
