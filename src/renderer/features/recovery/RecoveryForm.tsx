import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { RecoveryDraft, RecoveryStart } from '../../../shared/contract/recovery.ts';
import { missingFields, problemWith, tidyValue } from '../../../shared/domain/recovery/check-field.ts';
import { decide } from '../../../shared/domain/recovery/decision-table.ts';
import { helpfulFields, isAsked, neededFields } from '../../../shared/domain/recovery/needed-fields.ts';
import {
  type RecoveryFacts,
  type RecoveryField,
  recoveryKinds,
} from '../../../shared/domain/recovery/recovery-case.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useStatusOf } from '../../engine/status.ts';
import { insertText } from '../../state/composer-bus.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import { sayFields } from '../../ui/recovery-words.ts';
import { SecretInForm } from '../../ui/secrets/SecretInForm.tsx';
import { toast } from '../../ui/toast/toasts.ts';
import { FactField } from './FactField.tsx';
import classes from './Recovery.module.css';
import { ReturnTo } from './ReturnTo.tsx';
import { useRecoveryDraft } from './use-recovery-draft.ts';
import { VerdictPanel } from './VerdictPanel.tsx';

type Props = { view: ConversationView; start: RecoveryStart; first: RecoveryDraft };

/** The case: what went wrong, what is known of it and from which message, and, while it is filled in, what can be done. */
export function RecoveryForm({ view, start, first }: Props) {
  const { t } = useTranslation();
  const { conversation, customer } = view;
  const online = useStatusOf(({ connection }) => connection.state === 'online');
  const { draft, write, discard, forget } = useRecoveryDraft(conversation.id, first);
  const { what } = draft;
  const facts = tidied(draft);
  const needed = neededFields(what, facts);
  const now = Date.now();
  const missing = missingFields(what, facts, now);
  const asked = missing.filter(isAsked);
  const problemOfField = (field: RecoveryField) =>
    facts[field] ? problemWith(field, facts[field].value, facts, now) : null;
  const save = useMutation({
    mutationFn: async (input: RecoveryDraft) => {
      await forget();
      return engine.recovery.save({ conversationId: conversation.id, draft: input });
    },
    onSuccess: () => {
      showOverlay(null);
      toast(t(online ? 'recovery.saved' : 'recovery.notYet'), online ? 'success' : 'warning');
    },
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
  });
  const say = (text: string) => {
    if (insertText({ conversationId: conversation.id, text })) toast(t('recovery.inserted'), 'success');
  };
  const ask = useMutation({
    mutationFn: (fields: RecoveryField[]) =>
      engine.recovery.askFor({ conversationId: conversation.id, fields }),
    onSuccess: (asking) => {
      if (insertText({ conversationId: conversation.id, ...asking }))
        toast(t('recovery.inserted'), 'success');
      showOverlay(null);
    },
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
  });
  const send = () => {
    if (!save.isPending) save.mutate(draft);
  };
  const fieldOf = (field: RecoveryField) => (
    <FactField
      key={field}
      field={field}
      fact={draft.facts[field]}
      found={start.found[field] ?? []}
      messages={start.messages}
      problem={problemOfField(field)}
      onChange={(fact) => write({ facts: { ...draft.facts, [field]: fact } })}
    />
  );
  return (
    <form
      className={classes.form}
      aria-label={t('recovery.title')}
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
      <div className={classes.columns}>
        <div className={classes.known}>
          <NativeSelect
            data-autofocus
            size="xs"
            label={t('recovery.what')}
            value={what}
            onChange={({ currentTarget: { value } }) =>
              write({ what: recoveryKinds.find((kind) => kind === value) ?? what })
            }
            data={recoveryKinds.map((value) => ({ value, label: t(`recovery.kinds.${value}`) }))}
          />
          <fieldset className={classes.group}>
            <legend className={classes.legend}>{t('recovery.needed')}</legend>
            <div className={classes.fields}>{needed.map(fieldOf)}</div>
          </fieldset>
          <fieldset className={classes.group}>
            <legend className={classes.legend}>{t('recovery.helps')}</legend>
            <div className={classes.fields}>{helpfulFields(what).map(fieldOf)}</div>
          </fieldset>
          <ReturnTo
            conversationId={conversation.id}
            returnTo={draft.returnTo}
            start={start}
            onChange={(returnTo) => write({ returnTo })}
          />
        </div>
        <div className={classes.beside}>
          <VerdictPanel verdict={decide(start.table, what, facts)} locale={customer.locale} onSay={say} />
        </div>
      </div>
      <SecretInForm written={draft} kept />
      <div className={classes.foot}>
        <span className={classes.missing} data-complete={missing.length === 0 || undefined} role="status">
          {missing.length === 0
            ? t('recovery.complete')
            : t('recovery.missing', { list: sayFields(missing, t) })}
        </span>
        {!online && <strong className={classes.notYet}>{t('recovery.notYet')}</strong>}
        <div className={classes.buttons}>
          <Button
            variant="default"
            onClick={() => {
              void discard();
              showOverlay(null);
            }}
          >
            {t('recovery.cancel')}
          </Button>
          <Button variant="default" disabled={asked.length === 0} onClick={() => ask.mutate(asked)}>
            {t('recovery.ask')}
          </Button>
          <Button type="submit" disabled={save.isPending} rightSection={<Keys keys="mod+enter" />}>
            {t('recovery.save')}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** As it would be kept; what is empty is not known. */
function tidied({ facts }: RecoveryDraft): RecoveryFacts {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([field, fact]) => {
      const value = tidyValue(field as RecoveryField, fact.value);
      return value === '' ? [] : [[field, { ...fact, value }]];
    }),
  );
}
