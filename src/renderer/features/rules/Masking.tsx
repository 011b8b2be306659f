import { MultiSelect, NumberInput, Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MaskingPolicy } from '../../../shared/domain/masking/policy.ts';
import { type Role, roles } from '../../../shared/domain/vocabulary.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useMe } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { Nothing } from './Nothing.tsx';
import { Pick } from './Pick.tsx';
import classes from './Rules.module.css';
import { SavingFoot } from './SavingFoot.tsx';
import { askAnew, useDeskAccess } from './use-desk-change.ts';
import wholeClasses from './Whole.module.css';

/** What of every customer is masked, for whom not, and how much of it somebody may be shown: the administrators' alone. */
export function Masking() {
  const { t, language } = useTranslation();
  const { online } = useDeskAccess();
  const mayChange = useMe()?.role === 'admin';
  const client = useQueryClient();
  const options = q.masking.policy.queryOptions({ input: {} });
  const { data: kept, isError } = useQuery({ ...options, ...askAnew, enabled: online });
  /** What was changed, and what it was changed from. */
  const [draft, setDraft] = useState<{ policy: MaskingPolicy; from: MaskingPolicy } | null>(null);
  const [busy, setBusy] = useState(false);
  const { data: setup } = useQuery({
    ...q.desk.fields.queryOptions({ input: {} }),
    ...askAnew,
    enabled: online,
  });
  if (!kept) return <Nothing online={online} failed={isError} />;
  const maskedFields = (setup?.fields ?? []).filter(({ mask, archived }) => mask !== null && !archived);
  const policy = draft?.policy ?? kept;
  const set = (change: Partial<MaskingPolicy>) =>
    setDraft({ policy: { ...policy, ...change }, from: draft?.from ?? kept });
  const number = (key: 'shownSeconds' | 'budget' | 'shiftHours', min: number, max: number) => (
    <NumberInput
      label={t(`masking.policy.${key}`)}
      value={policy[key]}
      min={min}
      max={max}
      clampBehavior="strict"
      allowDecimal={false}
      disabled={!mayChange}
      onChange={(value) => typeof value === 'number' && value >= min && set({ [key]: value })}
    />
  );
  const save = async () => {
    if (!draft) return;
    setBusy(true);
    try {
      const { outcome, policy: now } = await engine.masking.savePolicy({
        policy: draft.policy,
        expected: draft.from,
      });
      client.setQueryData(options.queryKey, now);
      setDraft(null);
      if (outcome === 'saved') toast(t('masking.policy.saved'), 'success');
      else toast(t('rules.conflict.saved'), 'warning');
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
    setBusy(false);
  };

  return (
    <section className={wholeClasses.form} aria-label={t('masking.policy.title')}>
      <h2 className={wholeClasses.title}>{t('masking.policy.title')}</h2>
      <p className={classes.hint}>{t(mayChange ? 'masking.policy.text' : 'masking.policy.adminsOnly')}</p>
      {(['email', 'phone'] as const).map((fact) => (
        <div key={fact} className={classes.fields}>
          <Switch
            label={t(`masking.policy.${fact}`)}
            checked={policy[fact].masked}
            disabled={!mayChange}
            onChange={({ currentTarget: { checked } }) =>
              set({ [fact]: { ...policy[fact], masked: checked } })
            }
          />
          <MultiSelect
            label={t('masking.policy.unmaskedFor', { what: t(`customer.facts.${fact}`) })}
            value={[...policy[fact].unmaskedFor]}
            data={roles.map((value) => ({ value, label: t(`vocabulary.role.${value}`) }))}
            disabled={!mayChange || !policy[fact].masked}
            onChange={(values) => set({ [fact]: { ...policy[fact], unmaskedFor: values as Role[] } })}
          />
        </div>
      ))}
      <p className={classes.hint}>{t('masking.policy.fields')}</p>
      {maskedFields.length > 0 && (
        <p className={classes.hint}>
          {t('masking.policy.maskedNow', {
            fields: maskedFields.map(({ label, labels }) => labels[language] ?? label).join(', '),
          })}
        </p>
      )}
      <div className={classes.fields}>
        {number('shownSeconds', 5, 300)}
        {number('budget', 0, 1000)}
        {number('shiftHours', 1, 48)}
        <Pick
          label={t('masking.policy.beyond')}
          value={policy.beyond}
          data={(['show', 'refuse'] as const).map((value) => ({
            value,
            label: t(`masking.policy.beyonds.${value}`),
          }))}
          disabled={!mayChange}
          onChange={(value) => set({ beyond: value === 'refuse' ? 'refuse' : 'show' })}
        />
      </div>
      {mayChange && draft && (
        <SavingFoot ready={online} busy={busy} onDiscard={() => setDraft(null)} onSave={() => void save()} />
      )}
    </section>
  );
}
